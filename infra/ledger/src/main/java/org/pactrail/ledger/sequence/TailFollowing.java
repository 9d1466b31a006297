package org.pactrail.ledger.sequence;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Follower;
import org.pactrail.ledger.Following;
import org.pactrail.ledger.LedgerAway;
import org.pactrail.ledger.LedgerDamaged;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.Scan;
import org.pactrail.ledger.store.LedgerStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers entries to one follower, on a thread of its own: from a scan of the store until it has caught up, then from
 * {@link Tail}. Each entry is delivered once. While the store does not answer, the thread waits and tries again every
 * {@value #AGAIN_MILLIS} ms.
 */
final class TailFollowing implements Following, Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(TailFollowing.class);
    private static final int PAGE = 1_000;
    private static final long AGAIN_MILLIS = 250;

    /** Tries before a missing entry counts as a gap, a few seconds in all. */
    private static final int GAPS = 12;

    private final LedgerStore store;
    private final Tail tail;
    private final Follower follower;
    private final Consumer<Following> atEnd;
    private final Thread thread;
    private long next;
    private int gaps;
    private @Nullable Scan scan;
    private volatile boolean closed;
    private volatile @Nullable Throwable failure;

    /** @param atEnd called once at the end, on the same thread */
    TailFollowing(String name, LedgerStore store, Tail tail, long from, Follower follower, Consumer<Following> atEnd) {
        this.store = store;
        this.tail = tail;
        this.next = from;
        this.follower = follower;
        this.atEnd = atEnd;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this);
    }

    void start() {
        thread.start();
    }

    @Override
    public void run() {
        try {
            while (!closed) {
                tail.await(next);
                List<Entry> entries = page();
                follower.accept(entries);
                next = entries.getLast().position() + 1;
            }
        } catch (InterruptedException | RuntimeException | Error thrown) {
            if (!closed) {
                failure = thrown;
                LOG.error("{} stopped before position {}; nothing is skipped", thread.getName(), next, thrown);
            }
        } finally {
            endScan();
            atEnd.accept(this);
        }
    }

    @Override
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void close() {
        closed = true;
        if (Thread.currentThread() == thread) {
            return;
        }
        thread.interrupt();
        Uninterruptibly.await(thread::join);
    }

    private List<Entry> page() throws InterruptedException {
        while (true) {
            try {
                return nextPage();
            } catch (LedgerAway away) {
                LOG.debug("{} waits for the ledger at position {}", thread.getName(), next, away);
                Thread.sleep(AGAIN_MILLIS);
            }
        }
    }

    /** Returns a page that ends at the cached head at the latest, although the store may be a write ahead. */
    private List<Entry> nextPage() {
        int limit = (int) Math.min(PAGE, tail.head().entries() - next);
        List<Entry> kept = tail.from(next, limit);
        if (kept != null) {
            endScan();
        }
        List<Entry> page = kept == null ? scanned(limit) : kept;
        if (isWhole(page, limit)) {
            gaps = 0;
            return page;
        }
        endScan();
        throw missing(limit);
    }

    private boolean isWhole(List<Entry> page, int limit) {
        return page.size() == limit
                && page.getFirst().position() == next
                && page.getLast().position() == next + limit - 1;
    }

    /** Returns the failure for entries that the server does not return; shortly after a fail-over that passes. */
    private LedgerUnavailable missing(int limit) {
        String what = "there are not " + limit + " entries from position=" + next + " on";
        gaps++;
        return gaps < GAPS
                ? new LedgerAway("The server does not return all entries that it acknowledged: " + what, null)
                : new LedgerDamaged(
                        "The ledger has a gap: " + what
                                + ". Restore it from a backup; nothing may be folded over a gap.",
                        null);
    }

    private List<Entry> scanned(int limit) {
        Scan open = scan == null ? store.scan(next) : scan;
        scan = open;
        return open.next(limit);
    }

    private void endScan() {
        if (scan != null) {
            scan.close();
            scan = null;
        }
    }
}
