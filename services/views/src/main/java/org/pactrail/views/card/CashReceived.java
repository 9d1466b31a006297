package org.pactrail.views.card;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pactrail.events.PartnershipEvent.ReceiptRecorded;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Money;

/** Compares the cash that partners signed for with the cash that came in, in one currency. */
public record CashReceived(
        String currency,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal signed,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal received) {

    /** Returns one comparison for each currency; none when partners neither signed for cash nor gave any. */
    static List<CashReceived> of(List<Contribution> contributions, List<ReceiptRecorded> receipts) {
        SortedMap<String, CashReceived> byCurrency = new TreeMap<>();
        for (Contribution contribution : contributions) {
            Money money = contribution.amount();
            if (isPartnersCash(contribution.contributor(), contribution.kind())) {
                byCurrency.merge(
                        money.currency(),
                        new CashReceived(money.currency(), money.amount(), nothing(money)),
                        CashReceived::plus);
            }
        }
        for (ReceiptRecorded receipt : receipts) {
            Money money = receipt.amount();
            if (isPartnersCash(receipt.contributor(), receipt.kind())) {
                byCurrency.merge(
                        money.currency(),
                        new CashReceived(money.currency(), nothing(money), money.amount()),
                        CashReceived::plus);
            }
        }
        return List.copyOf(byCurrency.values());
    }

    boolean over() {
        return received.compareTo(signed) > 0;
    }

    boolean hasBegun() {
        return received.signum() > 0 && received.compareTo(signed) < 0;
    }

    /** Returns zero with as many decimals as an amount has. */
    static BigDecimal nothing(Money like) {
        return BigDecimal.valueOf(0, like.amount().scale());
    }

    private CashReceived plus(CashReceived other) {
        return new CashReceived(currency, signed.add(other.signed), received.add(other.received));
    }

    private static boolean isPartnersCash(Contributor contributor, ContributionKind kind) {
        return !contributor.isSelf() && kind == ContributionKind.CASH;
    }
}
