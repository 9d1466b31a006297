package org.pactrail.views.export;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import org.pactrail.events.PartnershipEvent.AgreementAmended;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Terms;
import org.pactrail.events.agreement.UsdValue;
import org.pactrail.events.exchange.Cells;
import org.pactrail.events.exchange.Columns;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.Expectation;
import org.pactrail.events.partnership.NextStep;
import org.pactrail.views.attention.Attention;
import org.pactrail.views.card.Card;
import org.pactrail.views.card.SignedAgreement;
import org.pactrail.views.directory.Directory;
import org.pactrail.views.directory.SearchableCard;
import org.pactrail.views.dossier.Dossier;
import org.pactrail.views.dossier.Histories;
import org.pactrail.views.partner.PartnerRecord;
import org.pactrail.views.partner.PartnerRegister;
import org.pactrail.web.Problem;
import org.springframework.stereotype.Component;

/**
 * Writes rows that an import accepts: agreements in force, as corrected, each contribution with its value in US
 * dollars; present partners, without merged ones. A text that a spreadsheet would take for a formula stays as it is,
 * because an import must restore the export.
 */
@Component
final class Export {
    private final Histories histories;

    Export(Histories histories) {
        this.histories = histories;
    }

    interface Rows {
        void write(CSVPrinter rows) throws IOException, InterruptedException;
    }

    record Table(List<String> columns, Rows rows) {}

    Table table(String file, Directory directory) {
        return switch (file) {
            case "partners" -> new Table(Columns.PARTNERS, rows -> partners(directory, rows));
            case "agreements" -> new Table(Columns.AGREEMENTS, rows -> agreements(directory, rows));
            case "amendments" -> new Table(Columns.AMENDMENTS, rows -> amendments(directory, rows));
            case "pipeline" -> new Table(Columns.PIPELINE, rows -> pipeline(directory, rows));
            default ->
                throw Problem.unknown("There is no export " + Problem.echo(file)
                        + ".csv. Ask for partners, agreements, amendments or pipeline.");
        };
    }

    private static void partners(Directory directory, CSVPrinter rows) throws IOException {
        for (PartnerRegister.Listed listed : directory.partners().byName()) {
            PartnerRecord partner = listed.partner();
            if (partner.mergedInto() == null) {
                rows.printRecord(partner.name(), partner.type(), partner.membership(), partner.country());
            }
        }
    }

    private static void agreements(Directory directory, CSVPrinter rows) throws IOException {
        for (Card card : cards(directory)) {
            SignedAgreement agreement = card.agreement();
            if (agreement != null && card.stage().isInForce()) {
                agreement(card, agreement, directory.partners(), rows);
            }
        }
    }

    private static void agreement(Card card, SignedAgreement agreement, PartnerRegister partners, CSVPrinter rows)
            throws IOException {
        Terms terms = agreement.terms();
        List<Object> shared = List.of(
                agreement.reference(),
                card.title(),
                terms.signedOn(),
                agreement.instrument(),
                names(terms.parties(), partners),
                shares(terms.regions()),
                shares(terms.priorities()));
        List<Contribution> contributions = terms.contributions().subList(0, terms.signed());
        if (contributions.isEmpty()) {
            print(rows, shared, List.of("", "", "", "", ""));
        }
        for (Contribution contribution : contributions) {
            print(rows, shared, money(contribution, partners));
        }
    }

    private void amendments(Directory directory, CSVPrinter rows) throws IOException, InterruptedException {
        for (Card card : cards(directory)) {
            SignedAgreement agreement = card.agreement();
            if (agreement != null
                    && card.stage().isInForce()
                    && agreement.terms().contributions().size()
                            > agreement.terms().signed()) {
                amendments(card, agreement, directory.partners(), rows);
            }
        }
    }

    private void amendments(Card card, SignedAgreement agreement, PartnerRegister partners, CSVPrinter rows)
            throws IOException, InterruptedException {
        Terms terms = agreement.terms();
        int index = terms.signed();
        Dossier dossier = Dossier.of(histories.now(card.id().value()).events());
        for (AgreementAmended amended : dossier.all(AgreementAmended.class).toList()) {
            for (int i = 0;
                    i < amended.amendment().contributions().size()
                            && index < terms.contributions().size();
                    i++) {
                List<Object> shared = List.of(
                        agreement.reference(),
                        amended.amendment().reference(),
                        amended.amendment().amendedOn());
                Contribution delta = terms.contributions().get(index++);
                print(rows, shared, money(delta, partners), List.of(amended.reason()));
            }
        }
    }

    private static void pipeline(Directory directory, CSVPrinter rows) throws IOException {
        for (Card card : cards(directory)) {
            if (Attention.isBeforeSignature(card)) {
                Expectation expected = card.prospecting().expectation();
                NextStep next = card.prospecting().nextStep();
                rows.printRecord(
                        card.title(),
                        card.stage(),
                        card.officer(),
                        names(card.partners(), directory.partners()),
                        expected == null ? "" : expected.amount().amount().toPlainString(),
                        expected == null ? "" : expected.amount().currency(),
                        expected == null ? "" : expected.likelihood(),
                        expected == null ? "" : expected.signatureMonth(),
                        shares(card.regionShares()),
                        shares(card.priorityShares()),
                        next == null ? "" : next.what(),
                        next == null ? "" : next.due());
            }
        }
    }

    @SafeVarargs
    private static void print(CSVPrinter rows, List<Object>... parts) throws IOException {
        for (List<Object> part : parts) {
            for (Object value : part) {
                rows.print(value);
            }
        }
        rows.println();
    }

    private static List<Object> money(Contribution contribution, PartnerRegister partners) {
        UsdValue usd = contribution.usd();
        Contributor contributor = contribution.contributor();
        return List.of(
                contributor.isSelf() ? Cells.SELF : partners.name(contributor),
                contribution.amount().amount().toPlainString(),
                contribution.amount().currency(),
                usd == null ? Cells.NOT_CONVERTED : usd.amount().toPlainString(),
                contribution.kind());
    }

    private static List<Card> cards(Directory directory) {
        return directory.board().cards().stream().map(SearchableCard::card).toList();
    }

    private static String names(List<PartnerId> ids, PartnerRegister partners) {
        return ids.stream().map(partners::name).distinct().collect(joining("|"));
    }

    private static String shares(Allocation allocation) {
        return allocation.percents().entrySet().stream()
                .map(share -> share.getKey() + ":" + share.getValue().toPlainString())
                .collect(joining("|"));
    }
}
