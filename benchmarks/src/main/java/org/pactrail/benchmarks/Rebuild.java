package org.pactrail.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pactrail.benchmarks.measure.Contender;
import org.pactrail.benchmarks.measure.Settings;
import org.pactrail.events.PactrailEvent;
import org.pactrail.figures.MeasuredFigures;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.Fold;
import org.pactrail.ledger.fold.Recorded;
import org.pactrail.ledger.sqlite.SqliteLedger;

/** Measures one fold of the yearly figures from the first {@code events} of the ledger {@code file}, after a shorter one to warm up. */
final class Rebuild {
    static final String RATE = "events/s";

    private Rebuild() {}

    /** Folds as Pactrail rebuilds a view. */
    public static final class OfPactrail implements Contender {
        @Override
        public Map<String, Double> measure(Settings settings) throws Exception {
            try (Ledger ledger = SqliteLedger.open(settings.path("file"))) {
                return rate(
                        settings,
                        events -> Fold.upTo(ledger, MeasuredFigures.view(), MeasuredFigures.EVENTS, events - 1L));
            }
        }
    }

    /** Folds at the limit: one loop that reads a row with a plain cursor, decodes it and applies it. */
    public static final class Plain implements Contender {
        @Override
        public Map<String, Double> measure(Settings settings) throws Exception {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + settings.path("file"))) {
                return rate(settings, events -> fold(connection, events));
            }
        }

        private static void fold(Connection connection, int events) throws SQLException {
            MeasuredFigures figures = new MeasuredFigures();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "SELECT position, commit_end, recorded_at, stream, sequence, id, type, revision, payload, metadata, leaf"
                                    + " FROM entry WHERE position < " + events + " ORDER BY position")) {
                while (row.next()) {
                    Entry entry = entry(row);
                    figures.apply(new Recorded<>(entry, MeasuredFigures.EVENTS.decode(entry)));
                }
            }
        }

        private static Entry entry(ResultSet row) throws SQLException {
            return new Entry(
                    row.getLong(1),
                    row.getLong(2),
                    Instant.ofEpochMilli(row.getLong(3) / 1_000),
                    row.getString(4),
                    row.getLong(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8),
                    row.getBytes(9),
                    row.getBytes(10),
                    row.getBytes(11));
        }
    }

    /** Folds alone: the events are in memory and decoded already. */
    public static final class Decoded implements Contender {
        @Override
        public Map<String, Double> measure(Settings settings) throws Exception {
            List<Recorded<PactrailEvent>> all = new ArrayList<>();
            try (Ledger ledger = SqliteLedger.open(settings.path("file"))) {
                for (Entry entry : ledger.read(0, settings.number("events", 100_000))) {
                    all.add(new Recorded<>(entry, MeasuredFigures.EVENTS.decode(entry)));
                }
            }
            return rate(settings, events -> {
                MeasuredFigures figures = new MeasuredFigures();
                all.subList(0, events).forEach(figures::apply);
            });
        }
    }

    private interface Pass {
        void over(int events) throws Exception;
    }

    private static Map<String, Double> rate(Settings settings, Pass pass) throws Exception {
        pass.over(settings.number("warm", 20_000));
        int events = settings.number("events", 100_000);
        long start = System.nanoTime();
        pass.over(events);
        return Map.of(RATE, events * 1e9 / (System.nanoTime() - start));
    }
}
