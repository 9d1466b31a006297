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
 * Starts a view: loads its checkpoint, folds all stored entries, then follows the ledger. Retries every {@value
 * #AGAIN_MILLIS} ms while the ledger does not answer, until closed. Readers see nothing before it is done, lest they
 * take half a history for all of it.
 *
 * <p>Made and started once for each view; runs first on the starter's thread, which it does not hold between tries,
 * then on a thread of its own.
 */
final class ViewStart<E, S> implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ViewStart.class);
    private static final long AGAIN_MILLIS = 250;

    private final Ledger ledger;
    private final String name;
    private final ViewWriter<E, S> writer;
    private final Executor starter;
    private final CompletableFuture<Following> following = new CompletableFuture<>();
    private volatile boolean closed;
    private boolean tried;
    private volatile @Nullable LedgerAway away;

    /** @param starter shared by views: loading a checkpoint holds up the others on it, waiting and folding do not */
    ViewStart(Ledger ledger, String name, ViewWriter<E, S> writer, Executor starter) {
        this.ledger = ledger;
        this.name = name;
        this.writer = writer;
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
                writer.load();
                Thread.ofPlatform().name(name + "-start").daemon().start(() -> attempt(this::catchUpAndFollow));
            });
        }
    }

    /** Folds and then follows, on a thread of its own, because a long history takes long. */
    private void catchUpAndFollow() {
        catchUp(ledger.head().position());
        Following started = ledger.follow(name, writer.published().position() + 1, writer);
        away = null;
        following.complete(started);
    }

    /**
     * Folds up to the head. An entry that cannot be folded is logged here; the delivery meets it again and stops there.
     */
    private void catchUp(long head) {
        try {
            writer.catchUp(head, () -> closed);
        } catch (LedgerUnavailable unavailable) {
            throw unavailable;
        } catch (RuntimeException unfoldable) {
            LOG.warn(
                    "{} cannot fold what follows position {}",
                    name,
                    writer.published().position(),
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

    /**
     * Throws the failure of the last try, if it lasts.
     *
     * @throws LedgerAway when the ledger did not answer the last try
     */
    void requireLedger() {
        LedgerAway known = away;
        if (known != null) {
            throw new LedgerAway(String.valueOf(known.getMessage()), known);
        }
    }

    /** Ends the retries, also where none was made because the process failed to start; may be called again. */
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
        return new LedgerUnavailable("The view was closed before it started: " + name, null);
    }
}
