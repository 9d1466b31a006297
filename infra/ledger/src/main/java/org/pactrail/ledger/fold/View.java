package org.pactrail.ledger.fold;

import java.util.Set;

/**
 * Defines a pure fold over the ledger. One thread at a time applies events to one state; several folds may use the same
 * view at once.
 *
 * @param <E> the events, decoded
 * @param <S> the state, immutable: readers keep it while the fold goes on
 */
public interface View<E, S> {
    /** Returns the name of the view's checkpoints and thread. */
    String name();

    /**
     * Returns the version of the fold, raised whenever the same events would give another state, or the same state
     * other bytes.
     */
    int version();

    S empty();

    /**
     * Returns the state after one more event, applied once and in order. Same arguments, same result; no clock, no
     * randomness, no other input.
     */
    S apply(S state, Recorded<E> recorded);

    /**
     * Returns the streams of which one lacks an earlier event, where an event does not follow a state; none where it follows (the usual
     * case). The fold applies the event all the same when it passed over an unreadable entry of one of the streams, and stops otherwise.
     */
    default Set<String> lacking(S state, E event) {
        return Set.of();
    }

    /**
     * Returns whether events of a logical name and revision may change the state. Other events are counted, and neither
     * decoded nor applied; an unknown name must be decoded, so that it fails.
     */
    default boolean concerns(String type, String revision) {
        return true;
    }

    byte[] save(S state);

    S load(byte[] saved);
}
