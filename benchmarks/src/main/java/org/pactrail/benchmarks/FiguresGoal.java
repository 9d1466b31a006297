package org.pactrail.benchmarks;

import java.nio.file.Path;
import org.pactrail.benchmarks.measure.Comparison;
import org.pactrail.benchmarks.measure.Goal;
import org.pactrail.benchmarks.measure.Scratch;
import org.pactrail.benchmarks.measure.Series;
import org.pactrail.benchmarks.measure.Settings;
import org.pactrail.benchmarks.store.History;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.sqlite.SqliteLedger;

/** Measures goal G8: a year's figures over HTTP, live from a large ledger and a small one, and of earlier positions. */
final class FiguresGoal {
    private static final int SMALLER = 100;

    private FiguresGoal() {}

    static void measure(Settings settings) throws Exception {
        try (Scratch scratch = Scratch.make(settings)) {
            int events = settings.number("events", 1_000_000);
            String large = events + " events";
            String small = events / SMALLER + " events";
            Comparison comparison = new Comparison("G8, the figures of a year over HTTP", settings)
                    .add(
                            large,
                            FiguresReads.class,
                            ledger(settings, scratch, events).with("past", 1))
                    .add(small, FiguresReads.class, ledger(settings, scratch, events / SMALLER))
                    .run();
            comparison.print();
            Series live = p99(comparison, large, FiguresReads.LIVE);
            Goal.atMost(2, "p99, live, large ÷ small", live.by(p99(comparison, small, FiguresReads.LIVE)));
            for (String past : new String[] {FiguresReads.AT_POSITION, FiguresReads.KNOWN_AT}) {
                Goal.atMost(
                        10,
                        "p99, " + past + " ÷ live",
                        p99(comparison, large, past).by(live));
            }
        }
    }

    private static Series p99(Comparison comparison, String name, String what) {
        return comparison.of(name, "p99-ms-" + what);
    }

    private static Settings ledger(Settings settings, Scratch scratch, int events) {
        Path file = scratch.resolve(events + "/ledger.db");
        History.fill(file, events);
        try (Ledger ledger = SqliteLedger.open(file)) {
            return Served.packaged(settings.with("file", file)
                    .with("events", events)
                    .with("head", ledger.head().position()));
        }
    }
}
