package org.pactrail.benchmarks.measure;

import java.util.Map;

/** Runs one measurement, in a JVM of its own. Has a public constructor without parameters. */
public interface Contender {
    /** Measures, and returns the results by the metric's name. */
    Map<String, Double> measure(Settings settings) throws Exception;
}
