package org.pactrail.benchmarks;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.pactrail.benchmarks.measure.Machine;
import org.pactrail.benchmarks.measure.Scratch;
import org.pactrail.benchmarks.measure.Settings;

/** Runs the program: measures the goal that its first argument names, with the settings that follow, and prints Markdown. */
public final class Benchmarks {
    private static final Map<String, Measuring> GOALS = new TreeMap<>(Map.ofEntries(
            Map.entry("g1", AppendGoal::measure),
            Map.entry("g10", BroadcastGoal::measure),
            Map.entry("g12", StartGoal::measure),
            Map.entry("g13", CrashGoal::measure),
            Map.entry("g2", LatencyGoal::measure),
            Map.entry("g3", HashingGoal::measure),
            Map.entry("g4", ReadingGoal::measure),
            Map.entry("g5", FoldGoal::measure),
            Map.entry("g6", RebuildGoal::measure),
            Map.entry("g7", FreshnessGoal::measure),
            Map.entry("g8", FiguresGoal::measure),
            Map.entry("g1-mongo", MongoGoal::measure),
            Map.entry("g9", RestartGoal::measure),
            Map.entry("officers", OfficersGoal::measure),
            Map.entry("verify", VerifyGoal::measure)));

    private interface Measuring {
        void goal(Settings settings) throws Exception;
    }

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        Measuring measuring = arguments.length == 0 ? null : GOALS.get(arguments[0]);
        if (measuring == null) {
            System.err.println("Name what to measure, and settings as name=value: " + GOALS.keySet());
            System.exit(2);
            return;
        }
        Settings settings = Settings.of(Arrays.asList(arguments).subList(1, arguments.length));
        try (Scratch scratch = Scratch.make(settings)) {
            System.out.println("`benchmarks/run " + String.join(" ", arguments) + "`\n");
            System.out.println(Machine.describe(scratch.folder()));
        }
        long start = System.nanoTime();
        measuring.goal(settings);
        System.out.printf(
                "%n%nTook %d s; load average at the end %.2f.%n",
                (System.nanoTime() - start) / 1_000_000_000, Machine.load());
        System.exit(0); // what peers leave running must not keep the program
    }
}
