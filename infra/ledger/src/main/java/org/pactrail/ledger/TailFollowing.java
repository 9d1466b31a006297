package org.pactrail.ledger;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One follower on its own thread: it reads the store until it has caught up, and from then on what {@link Tail} keeps. */
final class TailFollowing implements Following, Runnable {
    private static final int PAGE = 1_000;

    private final LedgerStore store;
    private final Tail tail;
    private final Follower follower;
    private final Thread thread;
    private long next;
    private volatile boolean closed;
    private volatile @Nullable Throwable failure;

    TailFollowing(String name, LedgerStore store, Tail tail, long from, Follower follower) {
        this.store = store;
        this.tail = tail;
        this.next = from;
        this.follower = follower;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this);
    }

    TailFollowing start() {
        thread.start();
        return this;
    }

    @Override
    public void run() {
        try {
            while (!closed) {
                tail.await(next);
                List<Entry> entries = nextPage();
                follower.accept(entries);
                next = entries.getLast().position() + 1;
            }
        } catch (InterruptedException end) {
            closed = true;
        } catch (RuntimeException | Error thrown) {
            if (!closed) {
                failure = thrown;
            }
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
        Waiting.uninterruptibly(thread::join);
    }

    private List<Entry> nextPage() {
        List<Entry> kept = tail.from(next, PAGE);
        List<Entry> page = kept == null ? store.read(next, PAGE) : kept;
        if (page.isEmpty() || page.getFirst().position() != next) {
            throw new LedgerUnavailable(
                    "The ledger has a gap: there is no entry at position=" + next
                            + ". Restore it from a backup; nothing may be folded over a gap.",
                    null);
        }
        return page;
    }
}
