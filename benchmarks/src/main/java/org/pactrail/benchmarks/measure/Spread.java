package org.pactrail.benchmarks.measure;

import java.util.Map;
import java.util.stream.DoubleStream;

/** Holds the spread of many times of the same work: half of them, and all but one in a hundred, stay below these. */
public record Spread(double p50, double p99) {

    /**
     * Returns the spread of some values.
     *
     * @param each at least one
     */
    public static Spread of(DoubleStream each) {
        double[] sorted = each.sorted().toArray();
        return new Spread(sorted[sorted.length / 2], sorted[sorted.length * 99 / 100]);
    }

    /** Adds the spread to metrics, under names such as {@code p99-ms-of-board}. */
    public void into(Map<String, Double> metrics, String unit) {
        metrics.put("p50-" + unit, p50);
        metrics.put("p99-" + unit, p99);
    }
}
