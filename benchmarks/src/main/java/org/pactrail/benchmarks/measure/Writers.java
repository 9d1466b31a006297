package org.pactrail.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Measures threads that do the same work again and again, each as fast as it can. */
public final class Writers {
    private final LongAdder done = new LongAdder();
    private volatile boolean stopped;

    /** Makes the work of one writer. */
    public interface Making {
        Work writer(int number);
    }

    /** Does a piece of work, and returns its amount. */
    public interface Work {
        int once();
    }

    /**
     * Returns the amount of work that all writers did in a second, after a time to warm up. Settings: {@code writers}, {@code warm},
     * {@code millis}.
     */
    public static double perSecond(Settings settings, Making making) throws Exception {
        Writers writers = new Writers();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<?>> running = new ArrayList<>();
            for (int number = 0; number < settings.number("writers", 16); number++) {
                Work work = making.writer(number);
                running.add(threads.submit(() -> writers.repeat(work)));
            }
            TimeUnit.MILLISECONDS.sleep(settings.number("warm", 1_000));
            long start = System.nanoTime();
            long before = writers.done.sum();
            TimeUnit.MILLISECONDS.sleep(settings.number("millis", 2_000));
            double rate = (writers.done.sum() - before) * 1e9 / (System.nanoTime() - start);
            writers.stopped = true;
            for (Future<?> each : running) {
                each.get();
            }
            return rate;
        }
    }

    private void repeat(Work work) {
        while (!stopped) {
            done.add(work.once());
        }
    }
}
