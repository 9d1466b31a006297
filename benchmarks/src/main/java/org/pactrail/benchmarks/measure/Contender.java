package org.pactrail.benchmarks.measure;

import java.util.Map;

/** Something that is measured, in a JVM of its own. Has a public constructor without parameters. */
public interface Contender {
    /** What came out, by the metric's name. */
    Map<String, Double> measure(Settings settings) throws Exception;
}
