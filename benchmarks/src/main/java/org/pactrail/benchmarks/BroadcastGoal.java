package org.pactrail.benchmarks;

import java.nio.file.Path;
import org.pactrail.benchmarks.measure.Comparison;
import org.pactrail.benchmarks.measure.Goal;
import org.pactrail.benchmarks.measure.Scratch;
import org.pactrail.benchmarks.measure.Settings;
import org.pactrail.benchmarks.store.Agreements;
import org.pactrail.benchmarks.store.History;

/** Measures goal G10: thousands of listeners on one process, and the cost to them of a few that stalled. */
final class BroadcastGoal {
    static final int SUBSCRIBERS = 5_000;

    private static final int YEARS =
            120; // a listener who knows nothing yet is told of each: more than one who stalls takes

    private static final String P99 = "p99-ms";
    private static final String STALLED = "Pactrail, 1 % stalled";
    private static final String NONE = "Pactrail, none stalled";
    private static final String RAW = "raw NIO broadcast, none stalled";

    private BroadcastGoal() {}

    /** Returns the number of subscribers that stall, where any do: one in a hundred. */
    static int stalled(int subscribers) {
        return Math.max(1, subscribers / 100);
    }

    static void measure(Settings settings) throws Exception {
        int subscribers = settings.number("subscribers", SUBSCRIBERS);
        try (Scratch scratch = Scratch.make(settings)) {
            Path file = scratch.resolve("ledger.db");
            History.fill(file, settings.number("events", 10_000));
            Agreements.append(file, YEARS);
            Settings sized = Served.packaged(settings.with("file", file));
            Comparison comparison = new Comparison("G10, " + subscribers + " subscribers", sized)
                    .add(STALLED, Broadcast.OfPactrail.class, sized.with("stalled", stalled(subscribers)))
                    .add(NONE, Broadcast.OfPactrail.class, sized)
                    .add(RAW, Broadcast.OfRaw.class, sized)
                    .run();
            comparison.print();
            Goal.atMost(
                    1.1,
                    "p99 of the others, 1 % stalled ÷ none stalled",
                    comparison.of(STALLED, P99).by(comparison.of(NONE, P99)));
        }
    }
}
