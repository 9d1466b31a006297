package org.pactrail.ledger.fold;

import java.util.List;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.Scan;
import org.pactrail.ledger.store.ReadAhead;

/** A stretch of the ledger, read and decoded ahead of the one thread that takes it. */
final class DecodedPages<E> implements AutoCloseable {
    private final Scan scan;
    private final long to;
    private long next; // of whichever thread has its turn at reading
    private final ReadAhead<List<Decoded<E>>> ahead;

    /** @param to the last position that is read, or the ledger's head where that is before */
    DecodedPages(Ledger ledger, Decoder<E> decoder, View<E, ?> view, long from, long to) {
        this.next = from;
        this.to = to;
        this.scan = ledger.scan(from);
        this.ahead = new ReadAhead<>(this::read, page -> Decoded.all(page, decoder, view));
    }

    /** An empty page after the last one. */
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
