package org.pactrail.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.pactrail.benchmarks.measure.Comparison;
import org.pactrail.benchmarks.measure.Goal;
import org.pactrail.benchmarks.measure.Scratch;
import org.pactrail.benchmarks.measure.Settings;

/**
 * Measures goal G3: the cost of hashing. The ledger has no switch for hashing, and shall have none: one contender gets a {@code LeafHash}
 * that computes nothing, compiled here and put before the ledger's own on the class path.
 */
final class HashingGoal {
    private static final String SOURCE = "/without-hashes/org/pactrail/ledger/LeafHash.java";
    private static final String RATE = "events/s";

    private HashingGoal() {}

    static void measure(Settings settings) throws Exception {
        try (Scratch scratch = Scratch.make(settings)) {
            String before =
                    compile(scratch) + System.getProperty("path.separator") + System.getProperty("java.class.path");
            Comparison comparison = new Comparison("G3, 16 writers, 1 event a commit", settings)
                    .add("with hashes", Append.ToPactrail.class, settings)
                    .add("without hashes", Append.ToPactrail.class, settings, "-cp", before)
                    .run();
            comparison.print();
            Goal.atLeast(
                    0.97, "on ÷ off", comparison.of("with hashes", RATE).by(comparison.of("without hashes", RATE)));
        }
        byJmh(settings);
    }

    private static void byJmh(Settings settings) throws RunnerException {
        System.out.printf("%n%n| one thread, one event, by JMH | ns |%n|---|---|%n");
        Options options = new OptionsBuilder()
                .include(HashingCost.class.getName())
                .jvmArgsAppend("--sun-misc-unsafe-memory-access=allow")
                .forks(settings.number("forks", 5))
                .verbosity(VerboseMode.SILENT)
                .build();
        for (RunResult each : new Runner(options).run()) {
            Result<?> result = each.getPrimaryResult();
            System.out.printf("| %s | %.0f ± %.0f |%n", result.getLabel(), result.getScore(), result.getScoreError());
        }
    }

    private static Path compile(Scratch scratch) throws IOException {
        Path source = scratch.resolve("LeafHash.java");
        try (InputStream in = HashingGoal.class.getResourceAsStream(SOURCE)) {
            if (in == null) {
                throw new IllegalStateException("Build the benchmarks whole; a resource is missing: " + SOURCE);
            }
            Files.copy(in, source);
        }
        Path classes = Files.createDirectory(scratch.resolve("classes"));
        String classPath = System.getProperty("java.class.path");
        String[] arguments = {"-proc:none", "-cp", classPath, "-d", classes.toString(), source.toString()};
        int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments);
        if (exit != 0) {
            throw new IllegalStateException("The class that stands in for the ledger's no longer fits: " + SOURCE);
        }
        return classes;
    }
}
