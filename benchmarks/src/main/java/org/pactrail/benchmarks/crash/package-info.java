/**
 * Kills processes that write, and checks the stored entries afterwards.
 *
 * <p>The surprise: only commits acknowledged before the kill count; more of them may well be stored.
 */
@NullMarked
package org.pactrail.benchmarks.crash;

import org.jspecify.annotations.NullMarked;
