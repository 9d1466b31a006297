/**
 * Measures the ledger and what stands on it against its peers and its limits, side by side in one run.
 *
 * <p>{@link org.pactrail.benchmarks.Benchmarks} is the program; every goal is a class. Every measured thing runs in a JVM of its own. The
 * surprise: ratios are all that counts. Absolute numbers say how fast the machine was on that day.
 */
@NullMarked
package org.pactrail.benchmarks;

import org.jspecify.annotations.NullMarked;
