/**
 * Makes the events that are appended and read, and runs the peers and limits: PostgreSQL under Axon, and plain SQLite.
 *
 * <p>All of them store the same bytes. The surprise: Axon gets its payloads serialized already, so that no contender pays for JSON here.
 */
@NullMarked
package org.pactrail.benchmarks.store;

import org.jspecify.annotations.NullMarked;
