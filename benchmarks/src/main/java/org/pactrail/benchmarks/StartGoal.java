package org.pactrail.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.pactrail.benchmarks.measure.Comparison;
import org.pactrail.benchmarks.measure.Goal;
import org.pactrail.benchmarks.measure.Scratch;
import org.pactrail.benchmarks.measure.Settings;

/** Measures goal G12: the time from the start of the process to the first command stored, on an empty ledger with no settings. */
final class StartGoal {
    private static final Path JAR = Path.of("services/app/target/pactrail.jar");

    private StartGoal() {}

    static void measure(Settings settings) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String jar = JAR.toAbsolutePath().toString();
        try (Scratch scratch = Scratch.make(settings)) {
            Path home = scratch.resolve("pactrail");
            install(java, jar, home);
            Comparison comparison = new Comparison("G12, start to first command", settings)
                    .add("installed", Start.class, settings.with("command", home.resolve("pactrail")))
                    .add("java -jar", Start.class, settings.with("command", java + "|-jar|" + jar))
                    .run();
            comparison.print();
            Goal.atMost(3, "seconds, installed", comparison.of("installed", "s-to-first-command"));
        }
    }

    private static void install(String java, String jar, Path home) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(List.of(java, "-jar", jar, "install", home.toString()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("Pactrail could not be installed: jar=" + jar);
        }
    }
}
