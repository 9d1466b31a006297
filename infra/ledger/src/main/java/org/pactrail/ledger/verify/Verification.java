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
 * The result of checking every entry of a ledger, from the first to the last: positions, sequences, ids, times, commits
 * and leaves.
 *
 * @param entries read
 * @param combined SHA-256 over all leaves in order, 32 bytes, in hexadecimal: equal in every true copy
 * @param findings number of findings; 0 for a sound ledger
 * @param first the first {@value #LISTED} findings at most, in order of position
 */
public record Verification(long entries, String combined, long findings, List<Finding> first) {
    static final int LISTED = 20;

    public Verification {
        first = List.copyOf(first);
    }

    public boolean sound() {
        return findings == 0;
    }

    /**
     * Reads, hashes and checks in several threads. A ledger that cannot be read on because of damage is unsound there.
     *
     * @param shared called by one thread at a time
     * @param progress called with the position reached at times, on the caller's thread
     * @throws LedgerUnavailable when the ledger could not be read for another reason; there is no result
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

    /** Returns pages from the lowest stored position, which in a damaged ledger may be below 0. */
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

    /** Makes reads exclude each other: the check reads an earlier entry at times, while the next pages are read. */
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
