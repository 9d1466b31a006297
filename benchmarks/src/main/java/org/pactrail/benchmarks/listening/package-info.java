/**
 * Thousands of listeners to server-sent events in one process, those among them that never read, and a plain server to compare with.
 *
 * <p>The surprise: a client that only does not read stalls nobody on the loopback interface, where a sender may buffer megabytes.
 * Those here tell the sender to cut what it sends into small segments, which makes its buffer small.
 */
@NullMarked
package org.pactrail.benchmarks.listening;

import org.jspecify.annotations.NullMarked;
