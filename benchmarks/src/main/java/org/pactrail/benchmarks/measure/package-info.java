/**
 * Measures contenders, each in a JVM of its own, in turns, and prints the results as a table.
 *
 * <p>The surprise: forks go forth and back through the contenders, so that a machine that gets slower hits all of them alike.
 */
@NullMarked
package org.pactrail.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
