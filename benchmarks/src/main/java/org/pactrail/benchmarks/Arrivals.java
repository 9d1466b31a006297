package org.pactrail.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.pactrail.benchmarks.measure.Pace;
import org.pactrail.benchmarks.measure.Settings;
import org.pactrail.benchmarks.measure.Spread;
import org.pactrail.benchmarks.store.Agreements;
import org.pactrail.ledger.NewEvent;

/**
 * Stores one writer's events, which come at fixed times, and measures the time from the durable write of each until a follower has it. The
 * follower has the events in order; an event that it has before the writer's call returns counts as no time.
 */
final class Arrivals {
    private static final int RATE = 200;

    private final int rate;
    private final int warm;
    private final long[] durable;
    private final long[] had;
    private final CountDownLatch all = new CountDownLatch(1);
    private int next; // of the follower's thread

    interface Storing {
        /** Stores an event, and returns once the event is durable. */
        void store(NewEvent event) throws Exception;
    }

    Arrivals(Settings settings) {
        rate = settings.number("rate", RATE);
        warm = settings.number("warm", 2_000) * rate / 1_000;
        int events = warm + settings.number("millis", 6_000) * rate / 1_000;
        durable = new long[events];
        had = new long[events];
    }

    /** Notes that the follower has that many events by now; called by the follower, always on the same thread. */
    void has(long events) {
        long now = System.nanoTime();
        while (next < events) {
            had[next++] = now;
        }
        if (next == had.length) {
            all.countDown();
        }
    }

    int events() {
        return had.length;
    }

    /** Stores all events, waits until the follower has them, and returns the spread of the times, without those of the warm-up. */
    Map<String, Double> milliseconds(Storing storing) throws Exception {
        Agreements agreements = new Agreements(1);
        Pace.keep(rate, durable.length, agreements::next, (number, due, event) -> {
            storing.store(event);
            durable[number] = System.nanoTime();
        });
        if (!all.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Not all events arrived within half a minute: events=" + had.length);
        }
        Map<String, Double> metrics = new HashMap<>();
        Spread.of(IntStream.range(warm, had.length).mapToDouble(i -> Math.max(0, had[i] - durable[i]) / 1e6))
                .into(metrics, "ms");
        return metrics;
    }
}
