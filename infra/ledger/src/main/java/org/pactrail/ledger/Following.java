package org.pactrail.ledger;

import java.util.Optional;

/** A follower at work. */
public interface Following extends AutoCloseable {
    /** What the follower threw, which ended the following; empty while all is well. */
    Optional<Throwable> failure();

    /** Ends the following and waits for a delivery under way; the follower may call it too, and then it does not wait. */
    @Override
    void close();
}
