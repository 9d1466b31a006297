package org.pactrail.benchmarks;

import java.nio.file.Path;
import org.pactrail.benchmarks.measure.Comparison;
import org.pactrail.benchmarks.measure.Goal;
import org.pactrail.benchmarks.measure.Scratch;
import org.pactrail.benchmarks.measure.Settings;
import org.pactrail.benchmarks.store.History;

/** Measures the verification of a whole ledger. */
final class VerifyGoal {
    private static final String PACTRAIL = "ledger verify, heap of 200 MB, parallel collector";
    private static final String HASHING = "pure SHA-256, one thread";
    private static final String CURSOR = "raw cursor, nothing hashed";

    private VerifyGoal() {}

    static void measure(Settings settings) throws Exception {
        try (Scratch scratch = Scratch.make(settings)) {
            Path file = scratch.resolve("ledger.db");
            int events = settings.number("events", 1_000_000);
            History.fill(file, events);
            Settings sized = settings.with("file", file);
            Comparison comparison = new Comparison("Verifying " + events + " entries", sized)
                    .add(PACTRAIL, Verifying.OfPactrail.class, sized, "-Xmx200m", "-XX:+UseParallelGC")
                    .add(HASHING, Verifying.PureHashing.class, sized)
                    .add(CURSOR, Reading.OfRaw.class, sized)
                    .run();
            comparison.print();
            Goal.atLeast(
                    0.7,
                    "÷ pure SHA-256",
                    comparison.of(PACTRAIL, Verifying.RATE).by(comparison.of(HASHING, Verifying.RATE)));
        }
    }
}
