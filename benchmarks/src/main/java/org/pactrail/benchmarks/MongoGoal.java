package org.pactrail.benchmarks;

import org.pactrail.benchmarks.measure.Comparison;
import org.pactrail.benchmarks.measure.Goal;
import org.pactrail.benchmarks.measure.Series;
import org.pactrail.benchmarks.measure.Settings;

/** Measures goal G1 over MongoDB's protocol, to an emulator: the cost that the adapter adds to the driver, never the speed of MongoDB. */
final class MongoGoal {
    private static final String RATE = "events/s";
    private static final String PACTRAIL = "Pactrail (emulator)";
    private static final String USUAL = "Axon Mongo, defaults (emulator)";
    private static final String BEST = "Axon Mongo, a document a commit (emulator)";
    private static final String RAW = "raw driver, 500 events an insertion (emulator)";

    private MongoGoal() {}

    static void measure(Settings settings) throws Exception {
        System.out.printf(
                "%nThe server is an emulator in memory, mongo-java-server. **None of this is MongoDB's speed.**%n");
        for (int events : new int[] {1, 5}) {
            append(settings.with("events", events), events);
        }
    }

    private static void append(Settings settings, int events) throws Exception {
        Comparison comparison = new Comparison("G1 on an emulator, events a commit: " + events, settings)
                .add(PACTRAIL, MongoAppend.ToPactrail.class, settings)
                .add(USUAL, MongoAppend.ToAxon.class, settings)
                .add(BEST, MongoAppend.ToAxon.class, settings.with("best", 1))
                .add(RAW, MongoAppend.Raw.class, settings)
                .run();
        comparison.print();
        Series pactrail = comparison.of(PACTRAIL, RATE);
        Goal.atLeast(4, "÷ peer at its defaults", pactrail.by(comparison.of(USUAL, RATE)));
        Goal.atLeast(4, "÷ peer at its best", pactrail.by(comparison.of(BEST, RATE)));
        Goal.atLeast(events == 1 ? 0.6 : 1.0, "÷ raw limit", pactrail.by(comparison.of(RAW, RATE)));
    }
}
