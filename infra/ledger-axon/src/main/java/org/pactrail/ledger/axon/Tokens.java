package org.pactrail.ledger.axon;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/**
 * Converts between tracking tokens and positions: a token is the position of the last entry read, −1 before the first.
 */
final class Tokens {
    private Tokens() {}

    static TrackingToken at(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    /**
     * Returns the position of the next entry to read.
     *
     * @param token null when no entry was read
     */
    static long after(@Nullable TrackingToken token) {
        if (token == null) {
            return 0;
        }
        if (WrappedToken.unwrapLowerBound(token) instanceof GlobalSequenceTrackingToken seen) {
            return seen.getGlobalIndex() + 1;
        }
        throw new IllegalArgumentException("A token of the ledger must be a position: token=" + token
                + ". It comes from another event store; reset its processor.");
    }
}
