package org.pactrail.views;

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

/** How much of the cash that partners signed for has come in, in one currency. */
record Funding(
        String currency,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal signed,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal received) {

    /** By currency; empty when partners signed for no cash. */
    static List<Funding> signed(List<Contribution> contributions) {
        SortedMap<String, Funding> byCurrency = new TreeMap<>();
        for (Contribution contribution : contributions) {
            if (isPartnersCash(contribution.contributor(), contribution.kind())) {
                Money money = contribution.amount();
                byCurrency.merge(
                        money.currency(),
                        new Funding(money.currency(), money.amount(), nothing(money)),
                        (one, other) -> one.plus(other));
            }
        }
        return List.copyOf(byCurrency.values());
    }

    /** The same with one more receipt, which counts only if it is a partner's cash. */
    static List<Funding> received(List<Funding> before, ReceiptRecorded receipt) {
        if (!isPartnersCash(receipt.contributor(), receipt.kind())) {
            return before;
        }
        Money money = receipt.amount();
        SortedMap<String, Funding> byCurrency = new TreeMap<>();
        before.forEach(funding -> byCurrency.put(funding.currency, funding));
        byCurrency.merge(
                money.currency(),
                new Funding(money.currency(), nothing(money), money.amount()),
                (one, other) -> one.plus(other));
        return List.copyOf(byCurrency.values());
    }

    /** Zero with as many decimals as an amount has. */
    static BigDecimal nothing(Money like) {
        return BigDecimal.valueOf(0, like.amount().scale());
    }

    private Funding plus(Funding other) {
        return new Funding(currency, signed.add(other.signed), received.add(other.received));
    }

    private static boolean isPartnersCash(Contributor contributor, ContributionKind kind) {
        return !contributor.isSelf() && kind == ContributionKind.CASH;
    }
}
