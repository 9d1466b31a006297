package org.pactrail.views;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * How many cards there are of a kind, and what they are worth.
 *
 * @param usd as signed, before signature as expected
 * @param notConverted how many amounts are missing in that
 */
record Tally(int count, BigDecimal usd, int notConverted) {
    static final Tally NONE = new Tally(0, new BigDecimal("0.00"), 0);

    static Tally of(Collection<Card> cards) {
        Tally tally = NONE;
        for (Card card : cards) {
            tally = tally.plus(card);
        }
        return tally;
    }

    Tally plus(Card card) {
        return new Tally(count + 1, usd.add(card.usd()), notConverted + card.notConverted());
    }

    Tally minus(Card card) {
        return new Tally(count - 1, usd.subtract(card.usd()), notConverted - card.notConverted());
    }
}
