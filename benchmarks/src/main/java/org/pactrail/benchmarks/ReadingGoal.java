package org.pactrail.benchmarks;

import java.nio.file.Path;
import org.pactrail.benchmarks.measure.Comparison;
import org.pactrail.benchmarks.measure.Goal;
import org.pactrail.benchmarks.measure.Scratch;
import org.pactrail.benchmarks.measure.Settings;
import org.pactrail.benchmarks.store.History;

/** Measures goal G4: the reading of a whole ledger. */
final class ReadingGoal {
    private ReadingGoal() {}

    static void measure(Settings settings) throws Exception {
        try (Scratch scratch = Scratch.make(settings)) {
            Path file = scratch.resolve("ledger.db");
            int events = settings.number("events", 200_000);
            History.fill(file, events);
            Settings sized = settings.with("file", file);
            Comparison comparison = new Comparison("G4, reading " + events + " entries", sized)
                    .add("Pactrail", Reading.OfPactrail.class, sized)
                    .add("raw cursor", Reading.OfRaw.class, sized)
                    .run();
            comparison.print();
            Goal.atLeast(
                    0.7,
                    "÷ raw cursor",
                    comparison.of("Pactrail", "entries/s").by(comparison.of("raw cursor", "entries/s")));
        }
    }
}
