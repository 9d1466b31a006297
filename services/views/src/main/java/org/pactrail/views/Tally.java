package org.pactrail.views;

import java.math.BigDecimal;
import java.util.Collection;
import org.pactrail.events.partnership.Stage;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;

/**
 * How many cards stand in a stage, and what they are worth.
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

    static HashPMap<Stage, Tally> byStage(Collection<Card> cards) {
        HashPMap<Stage, Tally> tallies = HashTreePMap.empty();
        for (Card card : cards) {
            tallies = with(tallies, card);
        }
        return tallies;
    }

    static HashPMap<Stage, Tally> with(HashPMap<Stage, Tally> tallies, Card card) {
        return tallies.plus(
                card.stage(), tallies.getOrDefault(card.stage(), NONE).plus(card));
    }

    static HashPMap<Stage, Tally> moved(HashPMap<Stage, Tally> tallies, Card before, Card after) {
        Tally left = tallies.getOrDefault(before.stage(), NONE).minus(before);
        return with(tallies.plus(before.stage(), left), after);
    }

    private Tally plus(Card card) {
        return new Tally(count + 1, usd.add(card.usd()), notConverted + card.notConverted());
    }

    private Tally minus(Card card) {
        return new Tally(count - 1, usd.subtract(card.usd()), notConverted - card.notConverted());
    }
}
