package org.pactrail.pipeline.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Instrument;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.agreement.Region;
import org.pactrail.events.agreement.UsdValue;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.pipeline.body.Amount;
import org.pactrail.pipeline.body.BodyReader;
import org.pactrail.pipeline.body.Codes;
import org.pactrail.pipeline.body.CurrencyCode;
import org.pactrail.pipeline.body.Dates;
import org.pactrail.pipeline.body.OneLine;
import org.pactrail.pipeline.body.Percent;
import org.pactrail.pipeline.body.PriorityShares;
import org.pactrail.pipeline.body.RegionShares;
import org.pactrail.pipeline.money.Valuation;
import org.pactrail.pipeline.partnership.PartnershipCommand.ImportAgreement;

/** Makes a command of the rows of one agreement, or says which row and column are at fault. */
final class AgreementReader {
    private static final String SELF = "SELF";
    private static final CurrencyCode USD = new CurrencyCode("USD");

    private final PartnerNames names;
    private final Valuation valuation;
    private final BodyReader bodies;

    AgreementReader(PartnerNames names, Valuation valuation, BodyReader bodies) {
        this.names = names;
        this.valuation = valuation;
        this.bodies = bodies;
    }

    /** @throws RowRefused naming row and column */
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
                first.cell("regions", text -> new RegionShares(shares(text, code -> Codes.parse(Region.class, code))))
                        .allocation(),
                first.cell("priorities", text -> new PriorityShares(shares(text, bodies::priority)))
                        .allocation(),
                today);
    }

    private static void refuseUnlessShared(CsvRow row, CsvRow first) {
        row.refuseMisfit();
        for (String column : AgreementRows.SHARED) {
            if (!row.text(column).equals(first.text(column))) {
                throw new RowRefused(
                        row, column, "must be the same as in row " + first.number() + " of the same agreement");
            }
        }
    }

    private List<PartnerId> parties(String text) {
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

    private List<Contribution> contributions(AgreementRows agreement, LocalDate signedOn) {
        boolean withoutMoney = agreement.rows().size() == 1
                && AgreementRows.MONEY.stream()
                        .allMatch(column -> agreement.first().text(column).isEmpty());
        return withoutMoney
                ? List.of()
                : agreement.rows().stream()
                        .map(row -> contribution(row, signedOn))
                        .toList();
    }

    private Contribution contribution(CsvRow row, LocalDate signedOn) {
        Contributor contributor =
                row.cell("contributor", name -> name.equals(SELF) ? Contributor.SELF : new Contributor(partner(name)));
        CurrencyCode currency = row.cell("currency", CurrencyCode::new);
        Money money = row.cell("amount", text -> new Amount(text).in(currency, "amount"));
        UsdValue usd = row.cell("usd_amount", text -> new Usd(stated(text, currency, money, signedOn)))
                .value();
        return new Contribution(
                contributor, money, row.cell("kind", text -> Codes.parse(ContributionKind.class, text)), usd);
    }

    private record Usd(@Nullable UsdValue value) {}

    private @Nullable UsdValue stated(String text, CurrencyCode currency, Money money, LocalDate signedOn) {
        if (text.isEmpty()) {
            return valuation.of(money, signedOn);
        }
        BigDecimal stated = new Amount(text).in(USD, "usd_amount").amount();
        if (currency.equals(USD) && stated.compareTo(money.amount()) != 0) {
            throw new IllegalArgumentException("must be empty, or the amount itself, when the currency is USD");
        }
        return Valuation.stated(stated, null, "stated in the import", signedOn);
    }

    private static <C> Map<C, Percent> shares(String text, Function<String, C> code) {
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
