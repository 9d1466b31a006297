package org.pactrail.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.pactrail.benchmarks.listening.StalledClients;
import org.pactrail.benchmarks.listening.StalledClients.HeldUp;
import org.pactrail.benchmarks.listening.Subscribers;
import org.pactrail.benchmarks.measure.Pace;
import org.pactrail.benchmarks.measure.Settings;
import org.pactrail.benchmarks.measure.Spread;

/**
 * Measures the time from the recording of a change until each of thousands of listeners to one server has it, beside a few listeners that
 * stalled. Settings: {@code subscribers}, with those that stall or would; {@code stalled}; {@code changes}.
 */
final class Listening {
    static final int YEAR = 2025;

    private static final int OTHER_FILES = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int wouldStall;
    private final int healthy;
    private final int stalled;
    private final int rate;
    private final int warm;
    private final long[] due;
    private final long[] answered;
    private final long[] position;

    interface Changing {
        /** Changes a year's figures, and returns the position of the change. */
        long change() throws Exception;

        /** Returns the time at which the change at a position was recorded, just before it was stored; called after all changes. */
        Instant recordedAt(long position) throws Exception;
    }

    Listening(Settings settings) {
        int subscribers = settings.number("subscribers", BroadcastGoal.SUBSCRIBERS);
        requireFiles(subscribers + OTHER_FILES);
        wouldStall = BroadcastGoal.stalled(subscribers);
        healthy = subscribers - wouldStall;
        stalled = settings.number("stalled", 0);
        rate = settings.number("rate", 2);
        warm = settings.number("warm", 20);
        int changes = warm + settings.number("changes", 20);
        due = new long[changes];
        answered = new long[changes];
        position = new long[changes];
    }

    /** Returns the number of changes to come, with those of the warm-up. */
    int changes() {
        return due.length;
    }

    static byte[] request(String path, String authorization) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\nAuthorization: "
                        + authorization + "\r\n\r\n")
                .getBytes(US_ASCII);
    }

    /**
     * Connects the listeners, makes the changes, closes everything, and returns the times.
     *
     * @param request of the listeners that read
     * @param stalledRequest of the listeners that stall
     */
    Map<String, Double> measure(int port, byte[] request, byte[] stalledRequest, Changing changing) throws Exception {
        try (Subscribers subscribers = Subscribers.connect(port, request, healthy)) {
            try (StalledClients met = StalledClients.connect(port, stalledRequest, wouldStall)) {
                change(0, warm / 2, changing);
            } // which a program that runs for long has met before
            change(warm / 2, warm, changing);
            try (StalledClients stalling = StalledClients.connect(port, stalledRequest, stalled)) {
                TimeUnit.SECONDS.sleep(1); // until those do not take any more
                HeldUp before = HeldUp.by(port);
                change(warm, due.length, changing);
                subscribers.awaitPosition(position[due.length - 2] + 1, PATIENCE);
                requireStalled(before, HeldUp.by(port));
                return milliseconds(subscribers, changing);
            }
        }
    }

    private void change(int from, int to, Changing changing) throws Exception {
        Pace.keep(rate, to - from, () -> changing, (number, came, command) -> {
            due[from + number] = came;
            position[from + number] = command.change();
            answered[from + number] = System.nanoTime();
        });
    }

    /** Returns the times of the measured changes: for each subscriber, until the last subscriber, and until the command's answer. */
    private Map<String, Double> milliseconds(Subscribers subscribers, Changing changing) throws Exception {
        List<double[]> delays = new ArrayList<>();
        for (int i = warm; i < due.length; i++) {
            delays.add(delays(subscribers, i, nanoTime(changing.recordedAt(position[i]))));
        }
        Map<String, Double> metrics = new HashMap<>();
        Spread.of(delays.stream().flatMapToDouble(Arrays::stream)).into(metrics, "ms");
        Spread.of(delays.stream().mapToDouble(each -> Arrays.stream(each).max().orElseThrow()))
                .into(metrics, "ms-until-all-have-it");
        Spread.of(IntStream.range(warm, due.length).mapToDouble(i -> (answered[i] - due[i]) / 1e6))
                .into(metrics, "ms-until-the-command-is-answered");
        return metrics;
    }

    /**
     * Returns the delay of a change for each subscriber; the event that brings a change has a position after the change before, and its own
     * position at the latest.
     */
    private double[] delays(Subscribers subscribers, int change, long recorded) {
        return subscribers
                .reached(position[change - 1] + 1)
                .mapToDouble(time -> (time - recorded) / 1e6)
                .toArray();
    }

    /** Converts a time to {@link System#nanoTime}; all processes are on one machine and have the same clock. */
    private static long nanoTime(Instant time) {
        return System.nanoTime() - Duration.between(time, Instant.now()).toNanos();
    }

    private void requireStalled(HeldUp before, HeldUp after) {
        if (before.connections() != stalled || !after.equals(before)) {
            throw new IllegalStateException(
                    "Those that do not read were to take nothing more from before the changes on: stalled=" + stalled
                            + " before=" + before + " after=" + after);
        }
    }

    private static void requireFiles(int files) {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                && system.getMaxFileDescriptorCount() < files) {
            throw new IllegalStateException("A process may open only " + system.getMaxFileDescriptorCount()
                    + " files, and this needs " + files
                    + ". Raise the limit with ulimit -n, or measure with fewer subscribers=.");
        }
    }
}
