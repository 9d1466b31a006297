package org.pactrail.ledger;

import java.util.List;

/** Receives entries in order, each once, on the thread of its {@link Following}. */
@FunctionalInterface
public interface Follower {
    /**
     * Takes the next entries.
     *
     * @param entries at least one, contiguous, following the entries of the call before
     */
    void accept(List<Entry> entries);
}
