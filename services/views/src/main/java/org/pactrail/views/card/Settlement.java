package org.pactrail.views.card;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pactrail.events.PartnershipEvent.ReceiptRecorded;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;

/**
 * Compares commitments with receipts. A receipt belongs to a contributor, a currency and a kind, not to one
 * contribution, so that sums of these three are compared; receipts above the commitment are accepted and flagged.
 *
 * @param sums in the order of the agreement, then receipts without a commitment
 */
public record Settlement(Map<Account, Sums> sums) {

    public record Account(Contributor contributor, String currency, ContributionKind kind) {
        static Account of(Contribution contribution) {
            return new Account(contribution.contributor(), contribution.amount().currency(), contribution.kind());
        }

        static Account of(ReceiptRecorded receipt) {
            return new Account(receipt.contributor(), receipt.amount().currency(), receipt.kind());
        }
    }

    public record Sums(BigDecimal committed, BigDecimal received) {
        public boolean overReceived() {
            return received.compareTo(committed) > 0;
        }

        private Sums plus(Sums other) {
            return new Sums(committed.add(other.committed), received.add(other.received));
        }
    }

    public static Settlement of(List<Contribution> contributions, List<ReceiptRecorded> receipts) {
        Map<Account, Sums> sums = new LinkedHashMap<>();
        for (Contribution contribution : contributions) {
            Sums committed = new Sums(contribution.amount().amount(), CashReceived.nothing(contribution.amount()));
            sums.merge(Account.of(contribution), committed, Sums::plus);
        }
        for (ReceiptRecorded receipt : receipts) {
            Sums received = new Sums(
                    CashReceived.nothing(receipt.amount()), receipt.amount().amount());
            sums.merge(Account.of(receipt), received, Sums::plus);
        }
        return new Settlement(sums);
    }

    /**
     * Returns the amount received for each contribution. Contributions of one account are filled in their order and the
     * last one takes the rest, so that the parts add up to the receipts.
     */
    public List<BigDecimal> parts(List<Contribution> contributions) {
        Map<Account, BigDecimal> left = new HashMap<>();
        sums.forEach((account, both) -> left.put(account, both.received));
        List<BigDecimal> parts = new ArrayList<>(contributions.size());
        for (int i = 0; i < contributions.size(); i++) {
            Account account = Account.of(contributions.get(i));
            BigDecimal all = left.getOrDefault(account, BigDecimal.ZERO);
            boolean isLast =
                    accounts(contributions.subList(i + 1, contributions.size())).noneMatch(account::equals);
            BigDecimal part = isLast
                    ? all
                    : all.min(contributions.get(i).amount().amount().max(BigDecimal.ZERO));
            parts.add(part);
            left.put(account, all.subtract(part));
        }
        return parts;
    }

    private static Stream<Account> accounts(List<Contribution> contributions) {
        return contributions.stream().map(Account::of);
    }
}
