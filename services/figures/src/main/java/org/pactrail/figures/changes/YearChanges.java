package org.pactrail.figures.changes;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.pactrail.events.PactrailEvent;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerAway;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.ledger.fold.ViewBehind;
import org.pactrail.ledger.fold.ViewState;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Wakes the listeners that wait for a year to change. One thread watches the view for all of them, so that an entry which changes no year
 * wakes no listener and the fold never queues behind its readers. Stops before the web server does, which would otherwise wait for streams
 * that have no end.
 */
@Component
public final class YearChanges implements SmartLifecycle {
    private static final Duration GLANCE = Duration.ofMillis(500);

    private final LiveView<PactrailEvent, FiguresState> view;
    private final Ledger ledger;
    private final AtomicReference<CountDownLatch> next = new AtomicReference<>(new CountDownLatch(1));
    private volatile Corrected corrected = Corrected.UNKNOWN;
    private final Thread watcher = Thread.ofVirtual().name("figures-changes").unstarted(this::watch);
    private volatile boolean ended;

    public YearChanges(LiveView<PactrailEvent, FiguresState> view, Ledger ledger) {
        this.view = view;
        this.ledger = ledger;
    }

    /** Returns whether more changes may come; none come after the view failed or the application began to stop. */
    boolean areOpen() {
        return !ended && view.failure().isEmpty();
    }

    /** Returns every year, and the last correction of all of them. */
    Seen now() {
        // The other way round, a correction in between would pass for one that the state has already
        Corrected last = corrected;
        return new Seen(view.now().state(), last);
    }

    /**
     * Waits until a year changed, the time is over, or no more changes come; returns the years of that moment.
     *
     * @param nanos how long at the most
     */
    Seen beyond(Seen seen, long nanos) throws InterruptedException {
        long end = System.nanoTime() + nanos;
        boolean mayChange = true;
        while (mayChange && areOpen()) {
            CountDownLatch change = requireNonNull(next.get());
            mayChange = seen.isSame(now()) && change.await(end - System.nanoTime(), NANOSECONDS);
        }
        return now();
    }

    /**
     * Has every listener sent every year again after a correction, which the view holds already.
     *
     * @param before figures that were sent until then
     */
    public void corrected(ViewState<FiguresState> before) {
        Set<Integer> years = Set.copyOf(before.state().years().keySet());
        corrected = new Corrected(corrected.times() + 1, before.position(), years);
        wake();
    }

    @Override
    public void start() {
        corrected = new Corrected(0, head(), Set.of());
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

    private long head() {
        try {
            return ledger.head().position();
        } catch (LedgerUnavailable away) {
            return Long.MAX_VALUE;
        }
    }

    private void watch() {
        try {
            ViewState<FiguresState> seen = new ViewState<>(FiguresState.EMPTY, -1, null);
            while (areOpen()) {
                ViewState<FiguresState> next = beyond(seen);
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

    /** Returns {@code seen} itself while the view has not begun, because its checkpoint is large or its ledger away. */
    private ViewState<FiguresState> beyond(ViewState<FiguresState> seen) throws InterruptedException {
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

    /** Wakes the listeners one by one, each by the one before, so that thousands of them delay no command. */
    private void wake() {
        requireNonNull(next.getAndSet(new CountDownLatch(1))).countDown();
    }

    /** Holds the years and the correction that a listener was sent. */
    record Seen(FiguresState state, Corrected corrected) {
        private boolean isSame(Seen other) {
            return sameYears(state, other.state) && corrected.times() == other.corrected.times();
        }

        @SuppressWarnings("ReferenceEquality") // every change makes a new map; comparing their content would cost more
        private static boolean sameYears(FiguresState one, FiguresState other) {
            return one.years() == other.years();
        }
    }

    /**
     * Counts corrections of figures that contradicted the ledger, or may have: those of an earlier process had another program or
     * checkpoint.
     *
     * @param times that figures were corrected in this process
     * @param position up to which they were sent
     * @param years that were sent until then
     */
    record Corrected(int times, long position, Set<Integer> years) {
        /** State of a listener that must still be sent every year. */
        static final Corrected UNHEARD = new Corrected(-1, -1, Set.of());

        private static final Corrected UNKNOWN = new Corrected(0, Long.MAX_VALUE, Set.of());
    }
}
