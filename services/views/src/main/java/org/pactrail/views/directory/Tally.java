package org.pactrail.views.directory;

import java.math.BigDecimal;
import java.util.Collection;
import org.pactrail.views.card.Card;

/**
 * How many cards there are of a kind, and what they are worth.
 *
 * @param usd as signed, before signature as expected
 * @param notConverted how many amounts are missing in that
 */
public record Tally(int count, BigDecimal usd, int notConverted) {
    public static final Tally NONE = new Tally(0, new BigDecimal("0.00"), 0);

    public static Tally of(Collection<Card> cards) {
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
