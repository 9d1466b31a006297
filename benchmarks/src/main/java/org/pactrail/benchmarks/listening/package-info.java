/**
 * Simulates thousands of listeners to server-sent events in one process, with some that never read, and a plain server to compare with.
 *
 * <p>The surprise: a client that merely does not read stalls no sender on the loopback interface, where a sender may buffer megabytes. The
 * stalled clients here make the sender cut its data into small segments, which makes its buffer small.
 */
@NullMarked
package org.pactrail.benchmarks.listening;

import org.jspecify.annotations.NullMarked;
