package org.pactrail.pipeline.partnership;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Money;
import org.pactrail.pipeline.command.CommandRefused.RuleBroken;

/**
 * What was promised and what came in. Cash from partners is compared currency by currency: nothing is converted, and one
 * currency never makes up for another.
 */
final class Funding {
    private record Promise(Contributor contributor, String currency, ContributionKind kind) {}

    private final Map<Promise, BigDecimal> promised = new HashMap<>();
    private final Map<String, BigDecimal> outstanding = new HashMap<>();

    Funding(List<Contribution> contributions) {
        for (Contribution contribution : contributions) {
            Money money = contribution.amount();
            promised.merge(
                    new Promise(contribution.contributor(), money.currency(), contribution.kind()),
                    money.amount(),
                    BigDecimal::add);
            if (isPartnersCash(contribution.contributor(), contribution.kind())) {
                outstanding.merge(money.currency(), money.amount(), BigDecimal::add);
            }
        }
    }

    /** @throws RuleBroken when the contributor promised nothing of the kind in this currency */
    ContributionKind kindOf(Contributor contributor, Money amount, @Nullable ContributionKind stated) {
        List<ContributionKind> kinds =
                stated == null ? List.of(ContributionKind.CASH, ContributionKind.IN_KIND) : List.of(stated);
        return kinds.stream()
                .filter(kind -> promised.containsKey(new Promise(contributor, amount.currency(), kind)))
                .findFirst()
                .orElseThrow(
                        () -> new RuleBroken("The agreement has no contribution in " + amount.currency() + " from \""
                                + contributor + "\"" + (stated == null ? "" : " of kind " + stated)
                                + ". Record the receipt under the contributor, currency and kind that were signed."));
    }

    void receive(Contributor contributor, Money amount, ContributionKind kind) {
        if (isPartnersCash(contributor, kind)) {
            outstanding.merge(amount.currency(), amount.amount().negate(), BigDecimal::add);
        }
    }

    /** Whether there is cash from partners to wait for, and all of it is in. */
    boolean isComplete() {
        return !outstanding.isEmpty() && outstanding.values().stream().allMatch(left -> left.signum() <= 0);
    }

    private static boolean isPartnersCash(Contributor contributor, ContributionKind kind) {
        return kind == ContributionKind.CASH && !contributor.isSelf();
    }
}
