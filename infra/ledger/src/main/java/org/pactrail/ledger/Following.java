package org.pactrail.ledger;

import java.util.Optional;

/** The delivery of entries to one {@link Follower}, on a thread of its own, until closed. */
public interface Following extends AutoCloseable {
    /** Returns the exception of the follower, which ended the delivery; empty otherwise. */
    Optional<Throwable> failure();

    /**
     * Ends the delivery and waits for a call of the follower to return; called by the follower itself it does not wait.
     */
    @Override
    void close();
}
