package org.pactrail.benchmarks.measure;

import java.util.Map;
import java.util.stream.DoubleStream;

/** How long many of the same took: what half of them and all but one in a hundred stay under. */
public record Spread(double p50, double p99) {

    /** @param each at least one */
    public static Spread of(DoubleStream each) {
        double[] sorted = each.sorted().toArray();
        return new Spread(sorted[sorted.length / 2], sorted[sorted.length * 99 / 100]);
    }

    /** As metrics, under names such as {@code p99-ms-of-board}. */
    public void into(Map<String, Double> metrics, String unit) {
        metrics.put("p50-" + unit, p50);
        metrics.put("p99-" + unit, p99);
    }
}
