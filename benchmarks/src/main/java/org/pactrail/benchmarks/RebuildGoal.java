package org.pactrail.benchmarks;

import java.nio.file.Path;
import org.pactrail.benchmarks.measure.Comparison;
import org.pactrail.benchmarks.measure.Goal;
import org.pactrail.benchmarks.measure.Scratch;
import org.pactrail.benchmarks.measure.Series;
import org.pactrail.benchmarks.measure.Settings;
import org.pactrail.benchmarks.store.History;

/** Measures goal G6: a rebuild of the yearly figures. */
final class RebuildGoal {
    private static final String USUAL = "Axon pooled processor, 1 segment, defaults";
    private static final String BEST = "Axon pooled processor, 1 segment, pushed, batches of 1,024";
    private static final String PLAIN = "plain loop: cursor, decode, apply";

    private RebuildGoal() {}

    static void measure(Settings settings) throws Exception {
        try (Scratch scratch = Scratch.make(settings)) {
            Path file = scratch.resolve("ledger.db");
            int events = settings.number("events", 100_000);
            History.fill(file, events);
            Settings sized = settings.with("file", file);
            Comparison comparison = new Comparison("G6, the yearly figures from " + events + " events", sized)
                    .add("Pactrail", Rebuild.OfPactrail.class, sized)
                    .add(USUAL, AxonRebuild.class, sized)
                    .add(BEST, AxonRebuild.class, sized.with("best", 1))
                    .add(PLAIN, Rebuild.Plain.class, sized)
                    .add("apply alone, decoded before", Rebuild.Decoded.class, sized)
                    .run();
            comparison.print();
            Series pactrail = comparison.of("Pactrail", Rebuild.RATE);
            Goal.atLeast(10, "÷ peer at its defaults", pactrail.by(comparison.of(USUAL, Rebuild.RATE)));
            Goal.atLeast(10, "÷ peer at its best", pactrail.by(comparison.of(BEST, Rebuild.RATE)));
            Goal.atLeast(0.85, "÷ plain loop", pactrail.by(comparison.of(PLAIN, Rebuild.RATE)));
        }
    }
}
