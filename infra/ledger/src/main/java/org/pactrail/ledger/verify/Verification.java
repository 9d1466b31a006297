package org.pactrail.ledger.verify;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.LedgerUnavailable;

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
    private static final int PAGE = 1_000;

    public Verification {
        first = List.copyOf(first);
    }

    /** Entries from a position on, in order; fewer than {@code limit} only at the end. Called by one thread at a time. */
    public interface Source {
        List<Entry> read(long from, int limit);
    }

    public boolean sound() {
        return findings == 0;
    }

    /**
     * Reads and hashes at the same time, in two threads. A ledger that cannot be read on is found unsound there.
     *
     * @param progress is told the position reached, now and then, on the caller's thread
     */
    public static Verification of(Source shared, LongConsumer progress) {
        Source source = oneAtATime(shared);
        Check check = new Check(source);
        try (ExecutorService reading = Executors.newSingleThreadExecutor()) {
            List<Entry> page = page(source, Long.MIN_VALUE, reading).join();
            while (!page.isEmpty()) {
                long last = page.getLast().position();
                CompletableFuture<List<Entry>> next = page.size() < PAGE
                        ? CompletableFuture.completedFuture(List.of())
                        : page(source, last + 1, reading);
                page.forEach(check::entry);
                progress.accept(last);
                page = next.join();
            }
        } catch (CompletionException | LedgerUnavailable failed) {
            check.unreadable(failed);
        }
        return check.end();
    }

    private static CompletableFuture<List<Entry>> page(Source source, long from, ExecutorService reading) {
        return CompletableFuture.supplyAsync(() -> source.read(from, PAGE), reading);
    }

    /** The check asks for an earlier entry now and then, while the next page is read. */
    private static Source oneAtATime(Source source) {
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
