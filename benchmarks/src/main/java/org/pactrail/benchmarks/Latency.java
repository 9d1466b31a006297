package org.pactrail.benchmarks;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pactrail.benchmarks.measure.Contender;
import org.pactrail.benchmarks.measure.Pace;
import org.pactrail.benchmarks.measure.Scratch;
import org.pactrail.benchmarks.measure.Settings;
import org.pactrail.benchmarks.measure.Spread;
import org.pactrail.benchmarks.store.PlainEvents;
import org.pactrail.benchmarks.store.RawSqlite;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.sqlite.SqliteLedger;

/**
 * Measures one writer whose events come at fixed times, whether the event before is stored or not; the latency counts from the time at
 * which an event came.
 */
final class Latency {
    private Latency() {}

    /** Appends to a ledger, one event a commit. */
    public static final class OfPactrail implements Contender {
        @Override
        public Map<String, Double> measure(Settings settings) throws Exception {
            try (Scratch scratch = Scratch.make(settings);
                    Ledger ledger = SqliteLedger.open(scratch.resolve("ledger.db"))) {
                return openLoop(settings, events -> ledger.append(new Commit(events, null)));
            }
        }
    }

    /** Inserts by the driver alone, one event a transaction. */
    public static final class OfRaw implements Contender {
        @Override
        public Map<String, Double> measure(Settings settings) throws Exception {
            try (Scratch scratch = Scratch.make(settings);
                    RawSqlite raw = new RawSqlite(scratch.resolve("ledger.db"))) {
                return openLoop(settings, raw::insert);
            }
        }
    }

    private interface Storing {
        void store(List<NewEvent> events) throws Exception;
    }

    private static Map<String, Double> openLoop(Settings settings, Storing storing) throws Exception {
        int rate = settings.number("rate", 100);
        PlainEvents events = new PlainEvents(1);
        microseconds(events, storing, rate, settings.number("warm", 1_000) * rate / 1_000);
        int count = settings.number("millis", 6_000) * rate / 1_000;
        double[] each = microseconds(events, storing, rate, count);
        Map<String, Double> metrics = new HashMap<>();
        Spread.of(Arrays.stream(each)).into(metrics, "µs");
        double late = Arrays.stream(each).filter(took -> took > 1e6 / rate).count() * 100.0 / count;
        metrics.put("not-done-before-the-next-came-%", late);
        return metrics;
    }

    private static double[] microseconds(PlainEvents events, Storing storing, int rate, int count) throws Exception {
        double[] latencies = new double[count];
        Pace.keep(rate, count, () -> events.next(1), (number, due, event) -> {
            storing.store(event);
            latencies[number] = (System.nanoTime() - due) / 1e3;
        });
        return latencies;
    }
}
