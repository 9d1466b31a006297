package org.pactrail.figures.yearly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnerEvent.PartnerMergeUndone;
import org.pactrail.events.PartnerEvent.PartnerMerged;
import org.pactrail.events.PartnerEvent.PartnerReclassified;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.PartnerEvent.PartnerRenamed;
import org.pactrail.events.PartnershipEvent.AgreementAmended;
import org.pactrail.events.PartnershipEvent.AgreementCorrected;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.PartnershipEvent.ChangeProposed;
import org.pactrail.events.PartnershipEvent.PartnershipEnded;
import org.pactrail.events.PartnershipEvent.ReceiptReversed;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.Amendment;
import org.pactrail.events.agreement.AmendmentId;
import org.pactrail.events.agreement.Change;
import org.pactrail.events.agreement.ChangeId;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Correction;
import org.pactrail.events.agreement.ReceiptId;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.figures.money.RandomPercents;

/** A ledger made up from a seed: of all that moves figures, and of some that does not. */
final class RandomHistory {
    private static final String WHY = "So it was decided.";

    private final Random random;
    private final List<PactrailEvent> events = new ArrayList<>();
    private final Map<PartnershipId, Integer> contributions = new LinkedHashMap<>();
    private final Map<PartnerId, PartnerId> merged = new HashMap<>();
    private int partners;

    RandomHistory(long seed) {
        this.random = new Random(seed);
    }

    /** All that happened so far. */
    List<PactrailEvent> events() {
        return events;
    }

    PactrailEvent next() {
        PactrailEvent next = partners < 3 || random.nextInt(12) == 0
                ? registered()
                : contributions.isEmpty() || random.nextInt(3) == 0 ? signed() : later();
        events.add(next);
        return next;
    }

    private PactrailEvent later() {
        return switch (random.nextInt(16)) {
            case 0 -> ended();
            case 1, 2, 3, 4 -> new AgreementAmended(anyAgreement(), amendment(), WHY);
            case 5, 6, 7, 8, 9 -> corrected();
            case 10 -> new PartnerRenamed(anyPartner(), "Name " + random.nextInt(50), anyDay());
            case 11, 12 ->
                new PartnerReclassified(anyPartner(), any(PartnerType.values()), any(Membership.values()), anyDay());
            case 13, 14 -> merged();
            default -> withoutEffect();
        };
    }

    private PactrailEvent registered() {
        String name = "p" + partners++;
        return new PartnerRegistered(
                new PartnerId(name), "Partner " + name, any(PartnerType.values()), any(Membership.values()), "CH");
    }

    private PactrailEvent signed() {
        Signing signing = Signing.of("a" + events.size(), signatureDay().toString());
        for (int i = random.nextInt(1, 3); i > 0; i--) {
            signing.by(anyPartner().value());
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            contribute(signing);
        }
        AgreementSigned plain = signing.event();
        contributions.put(plain.partnership(), plain.contributions().size());
        return new AgreementSigned(
                plain.partnership(),
                plain.reference(),
                plain.instrument(),
                plain.signedOn(),
                plain.parties().stream().distinct().toList(),
                plain.contributions(),
                allocation("R"),
                allocation("C"));
    }

    private PactrailEvent ended() {
        Outcome outcome = any(Outcome.values());
        PartnershipId partnership = outcome == Outcome.LOST || outcome == Outcome.WITHDRAWN
                ? new PartnershipId("never-signed")
                : anyAgreement();
        return new PartnershipEnded(partnership, outcome, anyDay(), WHY);
    }

    private Amendment amendment() {
        String name = "m" + events.size();
        List<Contribution> deltas = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            deltas.add(contribution());
        }
        return new Amendment(new AmendmentId(name), "REF-" + name, anyDay(), deltas);
    }

    private PactrailEvent corrected() {
        PartnershipId agreement = anyAgreement();
        int last = countOf(agreement);
        return new AgreementCorrected(
                agreement,
                switch (random.nextInt(last == 0 ? 4 : 8)) {
                    case 0 -> new Correction.SignedOn(signatureDay());
                    case 1 -> new Correction.Regions(allocation("R"));
                    case 2 -> new Correction.Priorities(allocation("C"));
                    case 3 ->
                        new Correction.Parties(List.of(anyPartner(), anyPartner()).stream()
                                .distinct()
                                .toList());
                    default -> new Correction.OfContribution(random.nextInt(last), contribution());
                },
                WHY);
    }

    private int countOf(PartnershipId agreement) {
        int count = contributions.getOrDefault(agreement, 0);
        for (PactrailEvent event : events) {
            count += event instanceof AgreementAmended amended
                            && amended.partnership().equals(agreement)
                    ? amended.amendment().contributions().size()
                    : 0;
        }
        return count;
    }

    /** A merge, or the undoing of one where it would be none. */
    private PactrailEvent merged() {
        PartnerId partner = anyPartner();
        PartnerId into = anyPartner();
        PartnerId from = merged.get(partner);
        if (from != null) {
            merged.remove(partner);
            return new PartnerMergeUndone(partner, from, WHY);
        }
        PartnerId survivor = into;
        while (merged.get(survivor) != null) {
            survivor = merged.get(survivor);
        }
        if (survivor.equals(partner)) {
            return withoutEffect();
        }
        merged.put(partner, into);
        return new PartnerMerged(partner, into, null);
    }

    private PactrailEvent withoutEffect() {
        return random.nextBoolean()
                ? new ReceiptReversed(anyAgreement(), new ReceiptId("r"), anyDay(), WHY)
                : new ChangeProposed(anyAgreement(), new ChangeId("c"), "officer", new Change.Amend(amendment()), WHY);
    }

    private Contribution contribution() {
        Signing signing = Signing.of("any", "2020-01-01");
        contribute(signing);
        return signing.event().contributions().getFirst();
    }

    private void contribute(Signing signing) {
        String contributor = random.nextInt(4) == 0 ? "SELF" : anyPartner().value();
        String usd = BigDecimal.valueOf(random.nextInt(-30_000, random.nextBoolean() ? 300 : 9_999_999), 2)
                .toPlainString();
        switch (random.nextInt(4)) {
            case 0 -> signing.notConverted(contributor, usd, "XAF");
            case 1 -> signing.contribution(contributor, "777.5", "CHF", any(ContributionKind.values()), usd);
            case 2 -> signing.inKind(contributor, usd);
            default -> signing.cash(contributor, usd);
        }
    }

    private Allocation allocation(String letter) {
        SortedMap<String, BigDecimal> percents = RandomPercents.of(random);
        return random.nextInt(4) == 0
                ? Allocation.NONE
                : Allocation.of(percents.entrySet().stream()
                        .collect(Collectors.toMap(share -> share.getKey().replace("C", letter), Map.Entry::getValue)));
    }

    private PartnerId anyPartner() {
        return new PartnerId("p" + random.nextInt(partners));
    }

    private PartnershipId anyAgreement() {
        return List.copyOf(contributions.keySet()).get(random.nextInt(contributions.size()));
    }

    private LocalDate signatureDay() {
        return LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3 * 365));
    }

    /** From a year before the first signature to one after the last. */
    private LocalDate anyDay() {
        return LocalDate.of(2019, 1, 1).plusDays(random.nextInt(5 * 365));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
