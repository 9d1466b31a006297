package org.pactrail.views.directory;

import java.math.BigDecimal;
import java.util.Collection;
import org.pactrail.views.card.Card;

/**
 * Holds the number of cards of a stage and their value.
 *
 * @param usd as signed, before signature as expected
 * @param notConverted number of amounts that are missing in {@code usd}
 */
public record StageTally(int count, BigDecimal usd, int notConverted) {
    public static final StageTally NONE = new StageTally(0, new BigDecimal("0.00"), 0);

    public static StageTally of(Collection<Card> cards) {
        StageTally tally = NONE;
        for (Card card : cards) {
            tally = tally.plus(card);
        }
        return tally;
    }

    StageTally plus(Card card) {
        return new StageTally(count + 1, usd.add(card.usd()), notConverted + card.notConverted());
    }

    StageTally minus(Card card) {
        return new StageTally(count - 1, usd.subtract(card.usd()), notConverted - card.notConverted());
    }
}
