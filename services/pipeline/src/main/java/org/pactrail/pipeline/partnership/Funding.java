package org.pactrail.pipeline.partnership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
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
    private final Map<String, BigDecimal> cash = new HashMap<>();
    private final Map<String, SortedMap<LocalDate, BigDecimal>> receivedCash = new HashMap<>();

    Funding(List<Contribution> contributions) {
        for (Contribution contribution : contributions) {
            Money money = contribution.amount();
            promised.merge(
                    new Promise(contribution.contributor(), money.currency(), contribution.kind()),
                    money.amount(),
                    BigDecimal::add);
            if (isPartnersCash(contribution.contributor(), contribution.kind())) {
                cash.merge(money.currency(), money.amount(), BigDecimal::add);
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

    void receive(Contributor contributor, Money amount, ContributionKind kind, LocalDate on) {
        if (isPartnersCash(contributor, kind)) {
            receivedCash
                    .computeIfAbsent(amount.currency(), currency -> new TreeMap<>())
                    .merge(on, amount.amount(), BigDecimal::add);
        }
    }

    /**
     * The day on which the last of the cash from partners was in, in whatever order receipts were recorded; empty when some is
     * outstanding, or there is none to wait for.
     */
    Optional<LocalDate> completedOn() {
        List<LocalDate> days = cash.keySet().stream().flatMap(this::completedOn).toList();
        return days.size() < cash.size() ? Optional.empty() : days.stream().max(Comparator.naturalOrder());
    }

    private Stream<LocalDate> completedOn(String currency) {
        BigDecimal outstanding = cash.getOrDefault(currency, BigDecimal.ZERO);
        for (Map.Entry<LocalDate, BigDecimal> day :
                receivedCash.getOrDefault(currency, new TreeMap<>()).entrySet()) {
            outstanding = outstanding.subtract(day.getValue());
            if (outstanding.signum() <= 0) {
                return Stream.of(day.getKey());
            }
        }
        return Stream.empty();
    }

    private static boolean isPartnersCash(Contributor contributor, ContributionKind kind) {
        return kind == ContributionKind.CASH && !contributor.isSelf();
    }
}
