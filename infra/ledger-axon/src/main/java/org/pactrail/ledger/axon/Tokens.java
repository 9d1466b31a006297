package org.pactrail.ledger.axon;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/** A tracking token is the position of the last entry seen, −1 before the first. */
final class Tokens {
    private Tokens() {}

    static TrackingToken at(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    /**
     * Position of the first entry not yet seen.
     *
     * @param token null when none was seen
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
