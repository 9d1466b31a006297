package org.pactrail.ledger.fold;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.Following;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerAway;
import org.pactrail.ledger.LedgerUnavailable;

/** How a view takes its stand and begins to follow: it tries until the ledger is there, or until it is closed. */
final class Beginning<E, S> implements Supplier<Following> {
    private static final long AGAIN_MILLIS = 250;

    private final Ledger ledger;
    private final String name;
    private final Folding<E, S> folding;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable LedgerAway away;

    Beginning(Ledger ledger, String name, Folding<E, S> folding) {
        this.ledger = ledger;
        this.name = name;
        this.folding = folding;
    }

    @Override
    public Following get() {
        while (true) {
            try {
                return ledger.follow(name, folding.begin().position() + 1, folding);
            } catch (LedgerAway again) {
                away = again;
                waitOrEnd(again);
            }
        }
    }

    /** @throws LedgerAway when the ledger was away the last time that it was tried */
    void requireLedger() {
        LedgerAway known = away;
        if (known != null) {
            throw new LedgerAway(String.valueOf(known.getMessage()), known);
        }
    }

    /** Ends the trying. */
    void close() {
        closed.countDown();
    }

    private void waitOrEnd(LedgerAway why) {
        try {
            if (closed.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                throw why;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LedgerUnavailable("The view was interrupted before it began: " + name, interrupted);
        }
    }
}
