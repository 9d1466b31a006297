package org.pactrail.ledger;

import java.util.List;

/** A long read of the ledger in order, which keeps its position between pages. Used by one thread at a time. */
public interface Scan extends AutoCloseable {
    /**
     * Returns the entries after those of the call before.
     *
     * @return fewer than {@code atMost} only at the end of the ledger at this moment; a later call finds entries added
     *     since
     * @throws LedgerAway when the server does not answer; the scan keeps its position
     */
    List<Entry> next(int atMost);

    @Override
    void close();
}
