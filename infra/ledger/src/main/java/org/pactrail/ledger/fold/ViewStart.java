package org.pactrail.ledger.fold;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.Following;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerAway;
import org.pactrail.ledger.LedgerUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a view takes its stand and begins to follow: it tries until the ledger is there, or until it is closed. It has begun once
 * it has folded what was there: nobody is to take the first half of a history for all of it.
 */
final class ViewStart<E, S> implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ViewStart.class);
    private static final long AGAIN_MILLIS = 250;

    private final Ledger ledger;
    private final String name;
    private final ViewWriter<E, S> folding;
    private final Executor starter;
    private final CompletableFuture<Following> following = new CompletableFuture<>();
    private volatile boolean closed;
    private boolean tried;
    private volatile @Nullable LedgerAway away;

    /** @param starter where it tries; other views wait there meanwhile, but neither between the tries nor while it folds */
    ViewStart(Ledger ledger, String name, ViewWriter<E, S> folding, Executor starter) {
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
        if (mayTry()) {
            attempt(() -> {
                folding.begin();
                Thread.ofPlatform().name(name + "-begins").daemon().start(() -> attempt(this::catchUpAndFollow));
            });
        }
    }

    /** On a thread of its own: it takes as long as what is to be folded. */
    private void catchUpAndFollow() {
        catchUp(ledger.head().position());
        Following begun = ledger.follow(name, folding.standing().position() + 1, folding);
        away = null;
        following.complete(begun);
    }

    /** An entry that cannot be folded is met again by the following, which stops over it for all to see. */
    private void catchUp(long head) {
        try {
            folding.catchUp(head, () -> closed);
        } catch (LedgerUnavailable unavailable) {
            throw unavailable;
        } catch (RuntimeException unfoldable) {
            LOG.warn(
                    "{} cannot fold what follows position {}",
                    name,
                    folding.standing().position(),
                    unfoldable);
        }
    }

    private void attempt(Runnable step) {
        try {
            step.run();
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
