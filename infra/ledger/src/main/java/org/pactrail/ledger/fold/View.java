package org.pactrail.ledger.fold;

/**
 * A pure fold over the ledger.
 *
 * @param <E> the events, decoded
 * @param <S> the state, immutable: it is handed to readers while the fold goes on
 */
public interface View<E, S> {
    /** Names the view's checkpoints and thread. */
    String name();

    /** Raised whenever the same events would give another state, or the same state other bytes. */
    int version();

    S empty();

    /** The state after one more event. Same arguments, same result; no clock, no randomness, no other input. */
    S apply(S state, Recorded<E> recorded);

    /**
     * Whether events that are stored under a logical name and revision may change the state. Others are counted, and neither decoded
     * nor applied; what is not known is to be decoded, which fails loudly.
     */
    default boolean concerns(String type, String revision) {
        return true;
    }

    byte[] save(S state);

    S load(byte[] saved);
}
