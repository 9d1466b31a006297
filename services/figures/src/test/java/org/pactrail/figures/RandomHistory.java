package org.pactrail.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.PartnershipEvent.PartnershipEnded;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.figures.YearFold.Changed;

/** A ledger made up from a seed, with the plain list of what is in force after each event. */
final class RandomHistory {
    private final Random random;
    private final Map<PartnerId, Partner> partners = new LinkedHashMap<>();
    private final List<AgreementSigned> inForce = new ArrayList<>();
    private final Map<Integer, Changed> changes = new LinkedHashMap<>();
    private long position = -1;

    RandomHistory(long seed) {
        this.random = new Random(seed);
    }

    /** One more event, accounted for in all the other answers. */
    PactrailEvent next() {
        position++;
        int kind = random.nextInt(10);
        if (partners.size() < 2 || kind == 0) {
            return registered();
        }
        return inForce.isEmpty() || kind < 7 ? signed() : ended();
    }

    YearlyFigures recounted(int year) {
        List<AgreementSigned> its = inForce.stream()
                .filter(each -> each.signedOn().getYear() == year)
                .toList();
        return new RecountedFigures(its, partners).figures(year, changes.getOrDefault(year, new Changed(-1, null)));
    }

    Map<Integer, Changed> changes() {
        return changes;
    }

    private PactrailEvent registered() {
        Partner partner = new Partner(
                new PartnerId("p" + partners.size()),
                "Partner " + partners.size(),
                any(PartnerType.values()),
                any(Membership.values()));
        partners.put(partner.id(), partner);
        return new PartnerRegistered(partner.id(), partner.name(), partner.type(), partner.membership(), "CH");
    }

    private PactrailEvent signed() {
        LocalDate on = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3 * 365));
        Signing signing = Signing.of("a" + position, on.toString()).by(anyPartner());
        for (int i = random.nextInt(5); i > 0; i--) {
            contribute(signing);
        }
        if (random.nextInt(4) > 0) {
            signing.regions(percents().replace("C", "R"));
        }
        if (random.nextInt(4) > 0) {
            signing.priorities(percents());
        }
        AgreementSigned signed = signing.event();
        inForce.add(signed);
        changed(signed);
        return signed;
    }

    private void contribute(Signing signing) {
        String contributor = random.nextInt(4) == 0 ? "SELF" : anyPartner();
        String usd = BigDecimal.valueOf(random.nextInt(-300, random.nextBoolean() ? 300 : 9_999_999), 2)
                .toPlainString();
        switch (random.nextInt(4)) {
            case 0 -> signing.notConverted(contributor, usd, "XAF");
            case 1 -> signing.contribution(contributor, "777.5", "CHF", any(ContributionKind.values()), usd);
            case 2 -> signing.inKind(contributor, usd);
            default -> signing.cash(contributor, usd);
        }
    }

    private PactrailEvent ended() {
        Outcome outcome = any(Outcome.values());
        AgreementSigned agreement = inForce.get(random.nextInt(inForce.size()));
        if (outcome == Outcome.CANCELLED) {
            inForce.remove(agreement);
            changed(agreement);
        }
        PartnershipId partnership = outcome == Outcome.LOST || outcome == Outcome.WITHDRAWN
                ? new PartnershipId("never-signed")
                : agreement.partnership();
        return new PartnershipEnded(partnership, outcome, agreement.signedOn(), "So it was decided.");
    }

    private void changed(AgreementSigned agreement) {
        changes.put(agreement.signedOn().getYear(), new Changed(position, History.recordedAt(position)));
    }

    private String percents() {
        SortedMap<String, BigDecimal> percents = LargestRemainderTest.percents(random);
        return percents.entrySet().stream()
                .map(share -> share.getKey() + ':' + share.getValue())
                .collect(Collectors.joining("|"));
    }

    private String anyPartner() {
        return "p" + random.nextInt(partners.size());
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
