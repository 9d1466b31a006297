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
 * Wakes those who wait for a year to change. One thread watches the view for all of them, so that an entry which changes no
 * year wakes nobody and the fold never has to queue behind its readers. Stops before the web server does, which would
 * otherwise wait for streams that have no end.
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

    /** Whether more may come; not after the view failed or the application began to stop. */
    boolean areOpen() {
        return !ended && view.failure().isEmpty();
    }

    /** Every year, and the last time that all of them were put right. */
    Seen now() {
        // The other way round, a correction in between would pass for one that the state has already
        Corrected last = corrected;
        return new Seen(view.now().state(), last);
    }

    /**
     * Waits until a year is not what it was; what there is then, or when the time is over, or when there are no more.
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
     * Has everybody told again what was put right; the view holds it already.
     *
     * @param before what was told until then
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

    /** The same again while the view has not begun, be it that its checkpoint is large or its ledger away. */
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

    /** One after the other, each by the one before, so that thousands of listeners do not keep a command from its answer. */
    private void wake() {
        requireNonNull(next.getAndSet(new CountDownLatch(1))).countDown();
    }

    /** What a listener has seen. */
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
     * Figures that were not what the ledger says, or may not have been: those that an earlier process told, whose program or checkpoint
     * was another.
     *
     * @param times that they were found not to be, in this process
     * @param position up to which they were told
     * @param years that were told until then
     */
    record Corrected(int times, long position, Set<Integer> years) {
        /** What somebody knows of it who has still to be told every year. */
        static final Corrected UNHEARD = new Corrected(-1, -1, Set.of());

        private static final Corrected UNKNOWN = new Corrected(0, Long.MAX_VALUE, Set.of());
    }
}
