/**
 * Processes that are killed, and what is found afterwards.
 *
 * <p>The surprise: what counts is what was acknowledged before the kill; more than that may well be there.
 */
@NullMarked
package org.pactrail.benchmarks.crash;

import org.jspecify.annotations.NullMarked;
