package org.pactrail.benchmarks;

import org.pactrail.benchmarks.measure.Comparison;
import org.pactrail.benchmarks.measure.Goal;
import org.pactrail.benchmarks.measure.Settings;

/** Measures goal G2: the time that one writer waits. */
final class LatencyGoal {
    private LatencyGoal() {}

    static void measure(Settings settings) throws Exception {
        Comparison comparison = new Comparison("G2, one writer, open loop", settings)
                .add("Pactrail", Latency.OfPactrail.class, settings)
                .add("raw SQLite", Latency.OfRaw.class, settings)
                .run();
        comparison.print();
        Goal.atMost(1.15, "p50 ÷ raw", comparison.of("Pactrail", "p50-µs").by(comparison.of("raw SQLite", "p50-µs")));
        Goal.atMost(1.5, "p99 ÷ raw", comparison.of("Pactrail", "p99-µs").by(comparison.of("raw SQLite", "p99-µs")));
    }
}
