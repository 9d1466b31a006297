package org.pactrail.benchmarks;

import java.nio.file.Path;
import org.pactrail.benchmarks.measure.Comparison;
import org.pactrail.benchmarks.measure.Goal;
import org.pactrail.benchmarks.measure.Scratch;
import org.pactrail.benchmarks.measure.Settings;
import org.pactrail.benchmarks.store.Pipeline;

/** How long officers wait for their board, for what waits for them, and for a partner whose name they mistype. */
final class OfficersGoal {
    private static final Path JAR = Path.of("services/app/target/pactrail.jar");
    private static final String PACTRAIL = "Pactrail over HTTP";

    private OfficersGoal() {}

    static void measure(Settings settings) throws Exception {
        int partnerships = settings.number("partnerships", 100_000);
        int partners = settings.number("partners", 20_000);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try (Scratch scratch = Scratch.make(settings)) {
            Path file = scratch.resolve("ledger.db");
            Pipeline.fill(file, partnerships, partners);
            String command =
                    String.join("|", java, "-jar", JAR.toAbsolutePath().toString(), "--pactrail.ledger.sqlite=" + file);
            Comparison comparison = new Comparison(
                            "Officers' reads, " + partnerships + " partnerships, " + partners + " partners", settings)
                    .add(
                            PACTRAIL,
                            OfficersReads.class,
                            settings.with("command", command).with("partners", partners))
                    .run();
            comparison.print();
            OfficersReads.QUESTIONS
                    .keySet()
                    .forEach(question -> Goal.atMost(5, question, comparison.of(PACTRAIL, question)));
            Goal.atLeast(100, OfficersReads.FOUND, comparison.of(PACTRAIL, OfficersReads.FOUND));
        }
    }
}
