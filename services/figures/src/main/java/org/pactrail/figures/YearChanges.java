package org.pactrail.figures;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.pactrail.events.PactrailEvent;
import org.pactrail.ledger.LedgerAway;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.ledger.fold.Standing;
import org.pactrail.ledger.fold.ViewBehind;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Wakes those who wait for a year to change. One thread watches the view for all of them, so that an entry which changes no
 * year wakes nobody and the fold never has to queue behind its readers. Stops before the web server does, which would
 * otherwise wait for streams that have no end.
 */
@Component
final class YearChanges implements SmartLifecycle {
    private static final Duration GLANCE = Duration.ofMillis(500);

    private final LiveView<PactrailEvent, FiguresState> view;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile Replaced replaced = Replaced.NOTHING;
    private final Thread watcher = Thread.ofVirtual().name("figures-changes").unstarted(this::watch);
    private volatile boolean ended;

    YearChanges(LiveView<PactrailEvent, FiguresState> view) {
        this.view = view;
    }

    /** Whether more may come; not after the view failed or the application began to stop. */
    boolean areOpen() {
        return !ended && view.failure().isEmpty();
    }

    /** Every year, and the last time that all of them were replaced. */
    Seen now() {
        // The other way round, a replacement in between would pass for one that the state has already
        Replaced last = replaced;
        return new Seen(view.now().state(), last);
    }

    /**
     * Waits until a year is not what it was; what there is then, or when the time is over, or when there are no more.
     *
     * @param nanos how long at the most
     */
    Seen beyond(Seen seen, long nanos) throws InterruptedException {
        long left = nanos;
        lock.lockInterruptibly();
        try {
            while (areOpen() && seen.isSame(now()) && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
        return now();
    }

    /** Has everybody told again what was put right; the view holds it already. */
    void replaced(Standing<FiguresState> before) {
        Set<Integer> years = Set.copyOf(before.state().years().keySet());
        replaced = new Replaced(replaced.times() + 1, before.position(), years);
        wake();
    }

    @Override
    public void start() {
        watcher.start();
    }

    @Override
    public void stop() {
        end();
        watcher.interrupt();
    }

    @Override
    public boolean isRunning() {
        return watcher.isAlive();
    }

    private void watch() {
        try {
            Standing<FiguresState> seen = new Standing<>(FiguresState.EMPTY, -1, null);
            while (areOpen()) {
                Standing<FiguresState> next = beyond(seen);
                if (!Seen.sameYears(seen.state(), next.state())) {
                    wake();
                }
                seen = next;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    /** The same again while the view has not begun, be it that its checkpoint is large or its ledger away. */
    private Standing<FiguresState> beyond(Standing<FiguresState> seen) throws InterruptedException {
        try {
            return view.beyond(seen.position(), GLANCE);
        } catch (ViewBehind | LedgerAway notBegun) {
            return seen;
        }
    }

    private void end() {
        ended = true;
        wake();
    }

    private void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What a listener has seen. */
    record Seen(FiguresState state, Replaced replaced) {
        private boolean isSame(Seen other) {
            return sameYears(state, other.state) && replaced.times() == other.replaced.times();
        }

        @SuppressWarnings("ReferenceEquality") // every change makes a new map; comparing their content would cost more
        private static boolean sameYears(FiguresState one, FiguresState other) {
            return one.years() == other.years();
        }
    }

    /**
     * Figures that were not what the ledger says.
     *
     * @param times that it happened
     * @param position up to which something wrong may have been told
     * @param years that were told until then
     */
    record Replaced(int times, long position, Set<Integer> years) {
        static final Replaced NOTHING = new Replaced(0, -1, Set.of());
    }
}
