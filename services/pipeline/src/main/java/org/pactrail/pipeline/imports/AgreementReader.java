package org.pactrail.pipeline.imports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.Amendment;
import org.pactrail.events.agreement.AmendmentId;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Instrument;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.agreement.Region;
import org.pactrail.events.agreement.UsdValue;
import org.pactrail.events.exchange.Cells;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.pipeline.imports.file.CsvRow;
import org.pactrail.pipeline.money.Valuation;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.AmendmentOf;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.ImportAgreement;
import org.pactrail.pipeline.value.Amount;
import org.pactrail.pipeline.value.AmountChange;
import org.pactrail.pipeline.value.CurrencyCode;
import org.pactrail.pipeline.value.Percent;
import org.pactrail.pipeline.value.PriorityCodes;
import org.pactrail.pipeline.value.PriorityShares;
import org.pactrail.pipeline.value.RegionShares;
import org.pactrail.web.body.Codes;
import org.pactrail.web.body.Dates;
import org.pactrail.web.text.OneLine;
import org.pactrail.web.text.Prose;

/** Makes a command of the rows of one agreement, or refuses with the row and column at fault. */
final class AgreementReader {

    private static final CurrencyCode USD = new CurrencyCode("USD");

    private final PartnerNames names;
    private final Valuation valuation;
    private final PriorityCodes priorities;

    AgreementReader(PartnerNames names, Valuation valuation, PriorityCodes priorities) {
        this.names = names;
        this.valuation = valuation;
        this.priorities = priorities;
    }

    /**
     * Returns the command that imports an agreement.
     *
     * @throws RowRefused naming row and column
     */
    ImportAgreement read(AgreementRows agreement, PartnershipId partnership, String officer, LocalDate today) {
        agreement.rows().forEach(row -> refuseUnlessShared(row, agreement.first()));
        CsvRow first = agreement.first();
        LocalDate signedOn = first.cell("signed_on", Dates::parse);
        return new ImportAgreement(
                partnership,
                first.cell("title", OneLine::new).text(),
                officer,
                first.cell("reference", OneLine::new).text(),
                first.cell("instrument", text -> Codes.parse(Instrument.class, text)),
                signedOn,
                first.cell("parties", this::parties),
                contributions(agreement, signedOn),
                first.cell("regions", AgreementReader::regions),
                first.cell("priorities", this::priorities),
                amendments(agreement),
                today);
    }

    /** Returns the amendments of an agreement; rows that share the amendment's reference are one amendment. */
    private List<AmendmentOf> amendments(AgreementRows agreement) {
        agreement.amendments().forEach(CsvRow::refuseMisfit);
        return agreement.amendments().stream()
                .collect(groupingBy(row -> row.text("amendment"), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(this::amendment)
                .toList();
    }

    private AmendmentOf amendment(List<CsvRow> rows) {
        CsvRow first = rows.getFirst();
        rows.forEach(row -> row.refuseOther(first, List.of("amended_on", "reason"), "amendment"));
        LocalDate amendedOn = first.cell("amended_on", Dates::parse);
        List<Contribution> deltas = rows.stream()
                .map(row ->
                        contribution(row, amendedOn, (text, currency) -> new AmountChange(text).in(currency, "amount")))
                .toList();
        Amendment amendment = new Amendment(
                new AmendmentId(UUID.randomUUID().toString()),
                first.cell("amendment", OneLine::new).text(),
                amendedOn,
                deltas);
        return new AmendmentOf(amendment, first.cell("reason", Prose::new).text());
    }

    private static void refuseUnlessShared(CsvRow row, CsvRow first) {
        row.refuseMisfit();
        row.refuseOther(first, AgreementRows.SHARED, "agreement");
    }

    List<PartnerId> parties(String text) {
        List<PartnerId> parties = new ArrayList<>();
        for (String name : text.split("\\|", -1)) {
            PartnerId party = partner(name.strip());
            if (parties.contains(party)) {
                throw new IllegalArgumentException(
                        "must name each party once, and names \"" + name.strip() + "\" twice");
            }
            parties.add(party);
        }
        return parties;
    }

    private PartnerId partner(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("must name a partner");
        }
        return names.find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "names \"" + name + "\", who is not registered; add it to partners.csv or register it first"));
    }

    static Allocation regions(String text) {
        return new RegionShares(shares(text, code -> Codes.parse(Region.class, code))).allocation();
    }

    Allocation priorities(String text) {
        return new PriorityShares(shares(text, priorities::read)).allocation();
    }

    private List<Contribution> contributions(AgreementRows agreement, LocalDate signedOn) {
        boolean withoutMoney = agreement.rows().size() == 1
                && AgreementRows.MONEY.stream()
                        .allMatch(column -> agreement.first().text(column).isEmpty());
        return withoutMoney
                ? List.of()
                : agreement.rows().stream()
                        .map(row -> contribution(
                                row, signedOn, (text, currency) -> new Amount(text).in(currency, "amount")))
                        .toList();
    }

    private Contribution contribution(CsvRow row, LocalDate signedOn, BiFunction<String, CurrencyCode, Money> amount) {
        Contributor contributor = row.cell(
                "contributor", name -> name.equals(Cells.SELF) ? Contributor.SELF : new Contributor(partner(name)));
        CurrencyCode currency = row.cell("currency", CurrencyCode::new);
        Money money = row.cell("amount", text -> amount.apply(text, currency));
        UsdValue usd = row.cell("usd_amount", text -> new UsdCell(stated(text, currency, money, signedOn)))
                .value();
        return new Contribution(
                contributor, money, row.cell("kind", text -> Codes.parse(ContributionKind.class, text)), usd);
    }

    private record UsdCell(@Nullable UsdValue value) {}

    private @Nullable UsdValue stated(String text, CurrencyCode currency, Money money, LocalDate signedOn) {
        if (text.isEmpty()) {
            return valuation.of(money, signedOn);
        }
        if (text.equals(Cells.NOT_CONVERTED)) {
            return null;
        }
        BigDecimal stated = new AmountChange(text).in(USD, "usd_amount").amount();
        if (currency.equals(USD) && stated.compareTo(money.amount()) != 0) {
            throw new IllegalArgumentException("must be empty, or the amount itself, when the currency is USD");
        }
        if (stated.signum() != money.amount().signum()) {
            throw new IllegalArgumentException("must be above or below zero as the amount is");
        }
        return Valuation.stated(stated, null, "stated in the import", signedOn);
    }

    static <C> Map<C, Percent> shares(String text, Function<String, C> code) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("must have codes with percentages, such as AFR:60|EUR:40");
        }
        Map<C, Percent> shares = new LinkedHashMap<>();
        for (String share : text.split("\\|", -1)) {
            String[] parts = share.split(":", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException("must have codes with percentages, such as AFR:60|EUR:40");
            }
            if (shares.put(code.apply(parts[0].strip()), new Percent(parts[1].strip())) != null) {
                throw new IllegalArgumentException(
                        "must name each code once, and names " + parts[0].strip() + " twice");
            }
        }
        return shares;
    }
}
