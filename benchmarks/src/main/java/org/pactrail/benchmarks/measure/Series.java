package org.pactrail.benchmarks.measure;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Holds the values of one metric, measured several times. */
public record Series(List<Double> values) {
    public Series {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("A series needs at least one value");
        }
    }

    public double median() {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    public double min() {
        return values.stream().min(Double::compare).orElseThrow();
    }

    public double max() {
        return values.stream().max(Double::compare).orElseThrow();
    }

    /** Returns this series divided by another, round by round: a slow phase of the machine slows both. */
    public Series by(Series other) {
        return new Series(IntStream.range(0, Math.min(values.size(), other.values.size()))
                .mapToObj(round -> values.get(round) / other.values.get(round))
                .toList());
    }

    /** Returns the median (min–max). */
    @Override
    public String toString() {
        return number(median()) + " (" + number(min()) + "–" + number(max()) + ")";
    }

    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return "–"; // by nothing
        }
        String format = Math.abs(value) >= 1000 ? "%,.0f" : Math.abs(value) >= 20 ? "%.1f" : "%.3f";
        return String.format(Locale.ROOT, format, value);
    }
}
