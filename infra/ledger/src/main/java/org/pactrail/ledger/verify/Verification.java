package org.pactrail.ledger.verify;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.LedgerDamaged;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.store.ReadAhead;
import org.pactrail.ledger.store.StoredLedger.Whole;

/**
 * What a ledger is found to be when each of its entries is looked at, from the first to the last: positions, sequences, ids,
 * times, commits and leaves.
 *
 * @param entries how many were read
 * @param combined SHA-256 over all leaves in order, 32 bytes, in hexadecimal: equal in every true copy
 * @param findings how many; 0 for a sound ledger
 * @param first of the findings, {@value #TOLD} at the most, in order of position
 */
public record Verification(long entries, String combined, long findings, List<Finding> first) {
    static final int TOLD = 20;

    public Verification {
        first = List.copyOf(first);
    }

    public boolean sound() {
        return findings == 0;
    }

    /**
     * Reads, hashes and checks at the same time, in several threads. A ledger that is damaged so that it cannot be read on is
     * found unsound there.
     *
     * @param shared is asked by one thread at a time
     * @param progress is told the position reached, now and then, on the caller's thread
     * @throws LedgerUnavailable when it could not be read for another reason: nothing is found about it
     */
    public static Verification of(Whole shared, LongConsumer progress) {
        Whole source = oneAtATime(shared);
        Check check = new Check(source);
        TextHash hash = TextHash.seeded();
        try (ReadAhead<HashedPage> ahead = new ReadAhead<>(inOrder(source), page -> HashedPage.of(page, hash))) {
            for (HashedPage page = ahead.next(); !page.entries().isEmpty(); page = ahead.next()) {
                check.page(page);
                progress.accept(page.entries().getLast().position());
            }
        } catch (LedgerDamaged damaged) {
            check.unreadable(damaged);
        }
        return check.end();
    }

    /** From the lowest position there is, which in a damaged ledger may be below 0. */
    private static ReadAhead.Pages inOrder(Whole source) {
        AtomicLong from = new AtomicLong(Long.MIN_VALUE);
        AtomicBoolean ended = new AtomicBoolean();
        return atMost -> {
            List<Entry> page = ended.get() ? List.of() : source.read(from.get(), atMost);
            if (!page.isEmpty()) {
                long last = page.getLast().position();
                ended.set(last == Long.MAX_VALUE);
                from.set(last + 1);
            }
            return page;
        };
    }

    /** The check asks for an earlier entry now and then, while the next pages are read. */
    private static Whole oneAtATime(Whole source) {
        ReentrantLock lock = new ReentrantLock();
        return (from, limit) -> {
            lock.lock();
            try {
                return source.read(from, limit);
            } finally {
                lock.unlock();
            }
        };
    }
}
