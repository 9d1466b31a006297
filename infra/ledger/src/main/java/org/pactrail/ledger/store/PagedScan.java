package org.pactrail.ledger.store;

import java.util.List;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Scan;

/** Scans by a position, and keeps nothing open between pages. */
final class PagedScan implements Scan {
    private final LedgerStore store;
    private long next;

    PagedScan(LedgerStore store, long from) {
        this.store = store;
        this.next = Math.max(0, from);
    }

    @Override
    public List<Entry> next(int atMost) {
        List<Entry> page = store.read(next, atMost);
        next += page.size();
        return page;
    }

    @Override
    public void close() {}
}
