package org.pactrail.ledger.fold;

import java.util.List;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.Scan;
import org.pactrail.ledger.store.ReadAhead;

/**
 * Reads and decodes the entries between two positions in several threads, ahead of the one thread that takes the pages.
 */
final class DecodedPages<E> implements AutoCloseable {
    private final Scan scan;
    private final long to;
    private long next; // guarded by the turn to read
    private final ReadAhead<List<Decoded<E>>> ahead;

    /** @param to the last position to read; the ledger's head where that is earlier */
    DecodedPages(Ledger ledger, Decoder<E> decoder, View<E, ?> view, long from, long to) {
        this.next = from;
        this.to = to;
        this.scan = ledger.scan(from);
        this.ahead = new ReadAhead<>(this::read, page -> Decoded.all(page, decoder, view));
    }

    /** Returns the next page; an empty one after the last. */
    List<Decoded<E>> next() {
        return ahead.next();
    }

    private List<Entry> read(int atMost) {
        int wanted = (int) Math.min(atMost - 1, to - next) + 1;
        List<Entry> page = wanted <= 0 ? List.of() : scan.next(wanted);
        next += page.size();
        return page;
    }

    @Override
    public void close() {
        ahead.close();
        scan.close();
    }
}
