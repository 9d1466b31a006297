package org.pactrail.benchmarks;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactrail.benchmarks.measure.Contender;
import org.pactrail.benchmarks.measure.Heap;
import org.pactrail.benchmarks.measure.Settings;
import org.pactrail.figures.MeasuredFigures;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.Fold;
import org.pactrail.ledger.fold.ViewState;
import org.pactrail.ledger.sqlite.SqliteLedger;

/** Measures a fold of the yearly figures up to {@code events} of the ledger {@code file}, warmed up with the first {@code warm}. */
public final class FoldCost implements Contender {
    @Override
    public Map<String, Double> measure(Settings settings) throws Exception {
        int events = settings.number("events", 100_000);
        try (Ledger ledger = SqliteLedger.open(settings.path("file"))) {
            for (int pass = 0; pass < 3; pass++) {
                fold(ledger, settings.number("warm", 100_000));
            }
            double before = Heap.retained();
            Heap heap = Heap.watch();
            long folded = 0;
            ViewState<?> last = null;
            long start = System.nanoTime();
            while (System.nanoTime() - start < settings.number("millis", 1_500) * 1_000_000L) {
                last = fold(ledger, events);
                folded += events;
            }
            double nanos = (System.nanoTime() - start) / (double) folded;
            double retained = Heap.retained() - before;
            check(last, events);
            return Map.of("ns/event", nanos, "MB-retained", retained, "MB-peak-after-GC", heap.peak());
        }
    }

    private static ViewState<?> fold(Ledger ledger, int events) {
        return Fold.upTo(ledger, MeasuredFigures.view(), MeasuredFigures.EVENTS, events - 1L);
    }

    /** Checks that the fold reached its end; also keeps the state from being collected before its size is measured. */
    private static void check(@Nullable ViewState<?> last, int events) {
        if (last == null || last.position() != events - 1L || MeasuredFigures.signed(last.state()) == 0) {
            throw new IllegalStateException("The fold did not reach its end: events=" + events);
        }
    }
}
