package org.pactrail.benchmarks;

import java.util.List;
import java.util.Map;
import org.pactrail.benchmarks.measure.Contender;
import org.pactrail.benchmarks.measure.Scratch;
import org.pactrail.benchmarks.measure.Settings;
import org.pactrail.benchmarks.measure.Writers;
import org.pactrail.benchmarks.store.AxonJdbc;
import org.pactrail.benchmarks.store.PlainEvents;
import org.pactrail.benchmarks.store.RawSqlite;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.sqlite.SqliteLedger;

/**
 * Measures writers that append durably, each the next commit as soon as the one before was acknowledged. Setting: {@code events} a commit.
 */
final class Append {
    private static final String RATE = "events/s";

    private Append() {}

    /** Appends to a ledger in a SQLite file. */
    public static final class ToPactrail implements Contender {
        @Override
        public Map<String, Double> measure(Settings settings) throws Exception {
            int size = settings.number("events", 1);
            try (Scratch scratch = Scratch.make(settings);
                    Ledger ledger = SqliteLedger.open(scratch.resolve("ledger.db"))) {
                return Map.of(RATE, Writers.perSecond(settings, number -> {
                    PlainEvents events = new PlainEvents(number);
                    return () -> {
                        ledger.append(new Commit(events.next(size), null));
                        return size;
                    };
                }));
            }
        }
    }

    /** Appends through Axon's engine to a PostgreSQL. */
    public static final class ToAxonJdbc implements Contender {
        @Override
        public Map<String, Double> measure(Settings settings) throws Exception {
            int size = settings.number("events", 1);
            try (AxonJdbc axon = new AxonJdbc(settings).empty()) {
                return Map.of(RATE, Writers.perSecond(settings, number -> {
                    PlainEvents events = new PlainEvents(number);
                    return () -> {
                        axon.append(events.next(size));
                        return size;
                    };
                }));
            }
        }
    }

    /** Inserts into the ledger's table by the driver alone, in transactions of {@code rows}; leaves out the time to make the rows. */
    public static final class Raw implements Contender {
        @Override
        public Map<String, Double> measure(Settings settings) throws Exception {
            int rows = settings.number("rows", 500);
            PlainEvents events = new PlainEvents(1);
            try (Scratch scratch = Scratch.make(settings);
                    RawSqlite raw = new RawSqlite(scratch.resolve("ledger.db"))) {
                insert(raw, events, rows, settings.number("warm", 1_000));
                return Map.of(RATE, insert(raw, events, rows, settings.number("millis", 2_000)));
            }
        }

        private static double insert(RawSqlite raw, PlainEvents events, int rows, int millis) throws Exception {
            long inserted = 0;
            long nanos = 0;
            while (nanos < millis * 1_000_000L) {
                List<NewEvent> next = events.next(rows);
                long start = System.nanoTime();
                raw.insert(next);
                nanos += System.nanoTime() - start;
                inserted += rows;
            }
            return inserted * 1e9 / nanos;
        }
    }
}
