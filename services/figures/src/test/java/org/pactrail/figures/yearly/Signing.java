package org.pactrail.figures.yearly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Instrument;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.agreement.UsdValue;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.PartnershipId;

/** An agreement in the words of a test: {@code Signing.of("a1", "2024-05-02").by("ghana").cash("ghana", "100.00")}. */
public final class Signing {
    private final String partnership;
    private final LocalDate signedOn;
    private final List<PartnerId> parties = new ArrayList<>();
    private final List<Contribution> contributions = new ArrayList<>();
    private Allocation regions = Allocation.NONE;
    private Allocation priorities = Allocation.NONE;
    private Instrument instrument = Instrument.MOU;

    private Signing(String partnership, LocalDate signedOn) {
        this.partnership = partnership;
        this.signedOn = signedOn;
    }

    public static Signing of(String partnership, String signedOn) {
        return new Signing(partnership, LocalDate.parse(signedOn));
    }

    public Signing by(String... partners) {
        Arrays.stream(partners).map(PartnerId::new).forEach(parties::add);
        return this;
    }

    /** Signed as an extension of another agreement. */
    public Signing extending() {
        instrument = Instrument.EXTENSION;
        return this;
    }

    public Signing cash(String contributor, String usd) {
        return contribution(contributor, usd, "USD", ContributionKind.CASH, usd);
    }

    public Signing inKind(String contributor, String usd) {
        return contribution(contributor, usd, "USD", ContributionKind.IN_KIND, usd);
    }

    public Signing notConverted(String contributor, String amount, String currency) {
        return contribution(contributor, amount, currency, ContributionKind.CASH, null);
    }

    /** @param percents such as {@code "AFR:60|EUR:40"} */
    public Signing regions(String percents) {
        regions = allocation(percents);
        return this;
    }

    public Signing priorities(String percents) {
        priorities = allocation(percents);
        return this;
    }

    public Signing contribution(
            String contributor, String amount, String currency, ContributionKind kind, @Nullable String usd) {
        contributions.add(new Contribution(
                Contributor.of(contributor),
                new Money(new BigDecimal(amount), currency),
                kind,
                usd == null ? null : new UsdValue(new BigDecimal(usd), null, "stated", signedOn)));
        return this;
    }

    public AgreementSigned event() {
        return new AgreementSigned(
                new PartnershipId(partnership),
                "REF-" + partnership,
                instrument,
                signedOn,
                parties,
                contributions,
                regions,
                priorities);
    }

    public static Allocation allocation(String percents) {
        Map<String, BigDecimal> byCode = new TreeMap<>();
        for (String share : percents.split("\\|", -1)) {
            String[] parts = share.split(":", -1);
            byCode.put(parts[0], new BigDecimal(parts[1]));
        }
        return Allocation.of(byCode);
    }
}
