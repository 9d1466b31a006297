package org.pactrail.ledger.fold;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.Following;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerAway;
import org.pactrail.ledger.LedgerUnavailable;

/**
 * How a view takes its stand and begins to follow: it tries until the ledger is there, or until it is closed. One that has no
 * checkpoint has begun once it has folded what was there: nobody is to take the first half of a history for all of it.
 */
final class Beginning<E, S> implements Runnable {
    private static final long AGAIN_MILLIS = 250;
    private static final long LOOK_MILLIS = 50;

    private final Ledger ledger;
    private final String name;
    private final Folding<E, S> folding;
    private final Executor starter;
    private final CompletableFuture<Following> following = new CompletableFuture<>();
    private volatile boolean closed;
    private boolean tried;
    private volatile @Nullable LedgerAway away;

    /** @param starter where it tries; other views wait there meanwhile, but neither between the tries nor while it folds */
    Beginning(Ledger ledger, String name, Folding<E, S> folding, Executor starter) {
        this.ledger = ledger;
        this.name = name;
        this.folding = folding;
        this.starter = starter;
    }

    CompletableFuture<Following> start() {
        starter.execute(this);
        return following;
    }

    @Override
    public void run() {
        if (!mayTry()) {
            return;
        }
        try {
            long from = folding.begin().position() + 1;
            long head = ledger.head().position();
            Following begun = ledger.follow(name, from, folding);
            away = null;
            if (from == 0) {
                Thread.ofVirtual().name(name + "-anew").start(() -> completeAt(head, begun));
            } else {
                following.complete(begun);
            }
        } catch (LedgerAway again) {
            away = again;
            if (closed) {
                following.completeExceptionally(again);
            } else {
                CompletableFuture.delayedExecutor(AGAIN_MILLIS, TimeUnit.MILLISECONDS, starter)
                        .execute(this);
            }
        } catch (RuntimeException | Error failed) {
            following.completeExceptionally(failed);
        }
    }

    /** Where nothing else waits: it takes as long as the ledger is. */
    private void completeAt(long head, Following begun) {
        try {
            while (folding.standing().position() < head && begun.failure().isEmpty() && !closed) {
                folding.beyond(head - 1, TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            following.complete(begun);
        }
    }

    /** @throws LedgerAway when the ledger was away the last time that it was tried */
    void requireLedger() {
        LedgerAway known = away;
        if (known != null) {
            throw new LedgerAway(String.valueOf(known.getMessage()), known);
        }
    }

    /** Ends the trying, also where it never began because the program's start failed. */
    synchronized void close() {
        closed = true;
        if (!tried) {
            following.completeExceptionally(closedBefore());
        }
    }

    private synchronized boolean mayTry() {
        if (closed) {
            following.completeExceptionally(closedBefore());
        }
        tried = true;
        return !closed;
    }

    private LedgerUnavailable closedBefore() {
        return new LedgerUnavailable("The view was closed before it began: " + name, null);
    }
}
