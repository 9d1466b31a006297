package org.pactrail.benchmarks;

import java.util.List;
import org.pactrail.benchmarks.measure.Comparison;
import org.pactrail.benchmarks.measure.Goal;
import org.pactrail.benchmarks.measure.Settings;
import org.pactrail.benchmarks.store.Postgres;

/** Measures goal G7: the time from the durable write to the view. */
final class FreshnessGoal {
    private static final String P99 = "p99-ms";
    private static final String PACTRAIL = "Pactrail";
    private static final String USUAL = "Axon pooled processor, 1 segment, defaults";
    private static final String BEST = "Axon tracking processor, best";

    private FreshnessGoal() {}

    static void measure(Settings settings) throws Exception {
        try (Postgres usual = Postgres.start(settings, List.of());
                Postgres best = Postgres.start(settings, Postgres.BEST)) {
            Comparison comparison = new Comparison("G7, from the durable write to the view", settings)
                    .add(PACTRAIL, Freshness.OfPactrail.class, settings)
                    .add(USUAL, Freshness.OfAxon.class, settings.with("url", usual.url()))
                    .add(
                            BEST,
                            Freshness.OfAxon.class,
                            settings.with("url", best.url()).with("best", 1))
                    .run();
            comparison.print();
            Goal.atMost(
                    0.02, "p99 ÷ pooled processor", comparison.of(PACTRAIL, P99).by(comparison.of(USUAL, P99)));
        }
    }
}
