/**
 * What is appended and read, and the peers and limits that it is done with: PostgreSQL under Axon, and plain SQLite.
 *
 * <p>All of them store the same bytes. The surprise: Axon gets its payloads serialized already, so that nobody pays for JSON here.
 */
@NullMarked
package org.pactrail.benchmarks.store;

import org.jspecify.annotations.NullMarked;
