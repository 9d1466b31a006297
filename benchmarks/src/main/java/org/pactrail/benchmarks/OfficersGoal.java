package org.pactrail.benchmarks;

import java.nio.file.Path;
import java.util.List;
import org.pactrail.benchmarks.measure.Comparison;
import org.pactrail.benchmarks.measure.Goal;
import org.pactrail.benchmarks.measure.Scratch;
import org.pactrail.benchmarks.measure.Settings;
import org.pactrail.benchmarks.store.Pipeline;

/** Measures the time that officers wait for their board, for their work, and for a partner whose name they mistype. */
final class OfficersGoal {
    private static final String HTTP = "over HTTP";
    private static final String IN_PROCESS = "in process";

    private OfficersGoal() {}

    static void measure(Settings settings) throws Exception {
        int partnerships = settings.number("partnerships", 100_000);
        int partners = settings.number("partners", 20_000);
        try (Scratch scratch = Scratch.make(settings)) {
            Path file = scratch.resolve("ledger.db");
            Pipeline.fill(file, partnerships, partners);
            Settings sized = Served.packaged(settings.with("file", file).with("partners", partners));
            Comparison comparison = new Comparison(
                            "Officers' reads, " + partnerships + " partnerships, " + partners + " partners", sized)
                    .add(HTTP, OfficersReads.OverHttp.class, sized)
                    .add(IN_PROCESS, OfficersReads.InProcess.class, sized)
                    .run();
            comparison.print();
            for (String name : List.of(IN_PROCESS, HTTP)) {
                OfficersReads.GOALS.forEach(read -> Goal.atMost(5, read + ", " + name, comparison.of(name, read)));
                Goal.atLeast(100, OfficersReads.FOUND + ", " + name, comparison.of(name, OfficersReads.FOUND));
            }
        }
    }
}
