package org.pactrail.benchmarks.measure;

import java.util.concurrent.locks.LockSupport;

/** Things that come at fixed times, whether what came before is done or not: open-loop. */
public final class Pace {
    private Pace() {}

    /** What is to be ready before it comes. */
    public interface Making<T> {
        T made();
    }

    /** What is done with it, as soon as it comes or later. */
    public interface Taking<T> {
        /** @param due when it came, in nanoseconds of {@link System#nanoTime} */
        void at(int number, long due, T made) throws Exception;
    }

    /**
     * Makes each before it comes, and hands it on then.
     *
     * @param rate how many come in a second
     */
    public static <T> void keep(int rate, int count, Making<T> making, Taking<T> taking) throws Exception {
        long start = System.nanoTime();
        for (int number = 0; number < count; number++) {
            long due = start + number * 1_000_000_000L / rate;
            T made = making.made();
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            taking.at(number, due, made);
        }
    }
}
