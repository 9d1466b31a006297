package org.pactrail.pipeline.partnership;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pactrail.events.PartnershipEvent.ReceiptRecorded;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;

/**
 * Compares the cash received with the cash that partners signed for, currency by currency: nothing is converted, and one currency
 * never makes up for another. A currency in which amendments leave nothing to pay is left out.
 */
final class Funding {
    private Funding() {}

    /**
     * Returns the day on which the last of the cash from partners was received, in whatever order receipts were recorded; empty when
     * some is outstanding, or none was promised.
     *
     * @param receipts without the reversed ones
     */
    static Optional<LocalDate> completedOn(List<Contribution> contributions, Collection<ReceiptRecorded> receipts) {
        Map<String, BigDecimal> asked = contributions.stream()
                .filter(contribution -> isPartnersCash(contribution.contributor(), contribution.kind()))
                .collect(groupingBy(
                        contribution -> contribution.amount().currency(),
                        reducing(
                                BigDecimal.ZERO,
                                contribution -> contribution.amount().amount(),
                                BigDecimal::add)));
        asked.values().removeIf(sum -> sum.signum() <= 0);
        List<LocalDate> days = asked.entrySet().stream()
                .flatMap(sum -> completedOn(sum.getKey(), sum.getValue(), receipts).stream())
                .toList();
        return days.size() < asked.size() ? Optional.empty() : days.stream().max(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> completedOn(
            String currency, BigDecimal asked, Collection<ReceiptRecorded> receipts) {
        List<ReceiptRecorded> inOrder = receipts.stream()
                .filter(receipt -> isPartnersCash(receipt.contributor(), receipt.kind()))
                .filter(receipt -> receipt.amount().currency().equals(currency))
                .sorted(comparing(ReceiptRecorded::receivedOn))
                .toList();
        BigDecimal outstanding = asked;
        for (ReceiptRecorded receipt : inOrder) {
            outstanding = outstanding.subtract(receipt.amount().amount());
            if (outstanding.signum() <= 0) {
                return Optional.of(receipt.receivedOn());
            }
        }
        return Optional.empty();
    }

    private static boolean isPartnersCash(Contributor contributor, ContributionKind kind) {
        return kind == ContributionKind.CASH && !contributor.isSelf();
    }
}
