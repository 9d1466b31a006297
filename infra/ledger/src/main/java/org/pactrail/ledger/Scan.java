package org.pactrail.ledger;

import java.util.List;

/** A long read of the ledger in order, which keeps its place between pages. Used by one thread at a time. */
public interface Scan extends AutoCloseable {
    /**
     * The next entries, following those of the call before.
     *
     * @return fewer than {@code atMost} only at the end of the ledger as it is then; a later call finds what was added
     * @throws LedgerAway when the server is away; the scan keeps its place
     */
    List<Entry> next(int atMost);

    @Override
    void close();
}
