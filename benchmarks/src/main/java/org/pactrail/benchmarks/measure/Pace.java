package org.pactrail.benchmarks.measure;

import java.util.concurrent.locks.LockSupport;

/** Hands on items at fixed times, whether the item before is done or not: open-loop. */
public final class Pace {
    private Pace() {}

    /** Makes an item ahead of its time. */
    public interface Making<T> {
        T made();
    }

    /** Takes an item at its time, or later while the item before is not done. */
    public interface Taking<T> {
        /**
         * Takes an item.
         *
         * @param due the time at which the item came, in nanoseconds of {@link System#nanoTime}
         */
        void at(int number, long due, T made) throws Exception;
    }

    /**
     * Makes each item ahead of its time, and hands it on at its time.
     *
     * @param rate items a second
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
