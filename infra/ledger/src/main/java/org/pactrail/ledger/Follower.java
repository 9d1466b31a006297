package org.pactrail.ledger;

import java.util.List;

/** Receives entries in order, each once. */
@FunctionalInterface
public interface Follower {
    /** @param entries at least one, contiguous, following those of the call before */
    void accept(List<Entry> entries);
}
