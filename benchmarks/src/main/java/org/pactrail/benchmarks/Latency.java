package org.pactrail.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.pactrail.benchmarks.measure.Contender;
import org.pactrail.benchmarks.measure.Scratch;
import org.pactrail.benchmarks.measure.Settings;
import org.pactrail.benchmarks.store.PlainEvents;
import org.pactrail.benchmarks.store.RawSqlite;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.sqlite.SqliteLedger;

/** One writer whose events come at fixed times, whether the one before is stored or not: latency counts from when it came. */
final class Latency {
    private Latency() {}

    /** One event a commit, appended to a ledger. */
    public static final class OfPactrail implements Contender {
        @Override
        public Map<String, Double> measure(Settings settings) throws Exception {
            try (Scratch scratch = Scratch.make(settings);
                    Ledger ledger = SqliteLedger.open(scratch.resolve("ledger.db"))) {
                return openLoop(settings, events -> ledger.append(new Commit(events, null)));
            }
        }
    }

    /** One event a transaction, inserted with nothing but the driver. */
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
        double[] sorted = microseconds(events, storing, rate, count);
        Arrays.sort(sorted);
        double late = Arrays.stream(sorted).filter(each -> each > 1e6 / rate).count() * 100.0 / count;
        return Map.of(
                "p50-µs",
                sorted[count / 2],
                "p99-µs",
                sorted[count * 99 / 100],
                "not-done-before-the-next-came-%",
                late);
    }

    private static double[] microseconds(PlainEvents events, Storing storing, int rate, int count) throws Exception {
        double[] latencies = new double[count];
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = start + i * 1_000_000_000L / rate;
            List<NewEvent> event = events.next(1);
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            storing.store(event);
            latencies[i] = (System.nanoTime() - due) / 1e3;
        }
        return latencies;
    }
}
