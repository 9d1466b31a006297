/**
 * Measures the ledger and the services on it against its peers and its limits, side by side in one run.
 *
 * <p>{@link org.pactrail.benchmarks.Benchmarks} is the program; every goal is a class. Every contender runs in a JVM of its own. The
 * surprise: only ratios count. Absolute numbers say how fast the machine was on that day.
 */
@NullMarked
package org.pactrail.benchmarks;

import org.jspecify.annotations.NullMarked;
