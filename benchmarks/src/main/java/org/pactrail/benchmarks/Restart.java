package org.pactrail.benchmarks;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pactrail.benchmarks.measure.Contender;
import org.pactrail.benchmarks.measure.Heap;
import org.pactrail.benchmarks.measure.Settings;
import org.pactrail.events.PactrailEvent;
import org.pactrail.figures.MeasuredFigures;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.ledger.fold.Recorded;
import org.pactrail.ledger.fold.View;
import org.pactrail.ledger.sqlite.SqliteLedger;
import org.pactrail.views.directory.DirectoryView;
import org.pactrail.views.filters.UserFiltersView;

/**
 * Measures a new process that opens the ledger {@code file} and brings all its views to the head; with {@code full=1} without a checkpoint.
 */
public final class Restart implements Contender {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static List<View<PactrailEvent, ?>> views() {
        return List.of(MeasuredFigures.view(), new DirectoryView(), new UserFiltersView());
    }

    @Override
    public Map<String, Double> measure(Settings settings) throws Exception {
        boolean full = settings.number("full", 0) == 1;
        long start = System.nanoTime();
        Ledger ledger = SqliteLedger.open(settings.path("file"));
        List<LiveView<PactrailEvent, ?>> views = new ArrayList<>();
        for (View<PactrailEvent, ?> view : views()) {
            views.add(live(ledger, view, full));
        }
        for (LiveView<PactrailEvent, ?> view : views) {
            view.at(ledger.head().position(), PATIENCE);
        }
        double opened = (System.nanoTime() - start) / 1e6;
        double started = System.currentTimeMillis()
                - (double) ManagementFactory.getRuntimeMXBean().getStartTime();
        double retained = Heap.retained();
        views.forEach(LiveView::now); // no view may be collected before
        return Map.of("ms-from-open", opened, "ms-from-JVM-start", started, "MB-all-views", retained);
    }

    private static <S> LiveView<PactrailEvent, S> live(Ledger ledger, View<PactrailEvent, S> view, boolean full) {
        return LiveView.of(ledger, full ? new Unsaved<>(view) : view, MeasuredFigures.EVENTS);
    }

    /** Gives a view another name, under which it has no checkpoint. */
    private record Unsaved<S>(View<PactrailEvent, S> view) implements View<PactrailEvent, S> {
        @Override
        public String name() {
            return view.name() + '-' + ProcessHandle.current().pid();
        }

        @Override
        public int version() {
            return view.version();
        }

        @Override
        public S empty() {
            return view.empty();
        }

        @Override
        public S apply(S state, Recorded<PactrailEvent> recorded) {
            return view.apply(state, recorded);
        }

        @Override
        public byte[] save(S state) {
            return view.save(state);
        }

        @Override
        public S load(byte[] saved) {
            return view.load(saved);
        }
    }
}
