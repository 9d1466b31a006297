package org.pactrail.benchmarks;

import java.util.List;
import org.pactrail.benchmarks.measure.Comparison;
import org.pactrail.benchmarks.measure.Goal;
import org.pactrail.benchmarks.measure.Series;
import org.pactrail.benchmarks.measure.Settings;
import org.pactrail.benchmarks.store.Postgres;

/** Measures goal G1: sixteen writers append at once. */
final class AppendGoal {
    private static final String RATE = "events/s";
    private static final String PACTRAIL = "Pactrail";
    private static final String USUAL = "Axon JDBC, defaults";
    private static final String BEST = "Axon JDBC, best";
    private static final String RAW = "raw SQLite, 500 rows a transaction";
    private static final String ROUND = "raw SQLite, a transaction for one commit of each writer";

    private AppendGoal() {}

    static void measure(Settings settings) throws Exception {
        try (Postgres usual = Postgres.start(settings, List.of());
                Postgres best = Postgres.start(settings, Postgres.BEST)) {
            for (int events : new int[] {1, 5}) {
                append(settings.with("events", events), usual, best);
            }
        }
    }

    private static void append(Settings settings, Postgres usual, Postgres best) throws Exception {
        int events = settings.number("events", 1);
        Comparison comparison = new Comparison("G1, events a commit: " + events, settings)
                .add(PACTRAIL, Append.ToPactrail.class, settings)
                .add(USUAL, Append.ToAxonJdbc.class, settings.with("url", usual.url()))
                .add(
                        BEST,
                        Append.ToAxonJdbc.class,
                        settings.with("url", best.url()).with("best", 1))
                .add(RAW, Append.Raw.class, settings)
                .add(ROUND, Append.Raw.class, settings.with("rows", settings.number("writers", 16) * events))
                .run();
        comparison.print();
        Series pactrail = comparison.of(PACTRAIL, RATE);
        Goal.atLeast(4, "÷ peer at its defaults", pactrail.by(comparison.of(USUAL, RATE)));
        Goal.atLeast(4, "÷ peer at its best", pactrail.by(comparison.of(BEST, RATE)));
        Goal.atLeast(events == 1 ? 0.6 : 1.0, "÷ raw limit", pactrail.by(comparison.of(RAW, RATE)));
    }
}
