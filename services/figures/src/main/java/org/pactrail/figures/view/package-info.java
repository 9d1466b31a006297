/**
 * The fold of the ledger's events into what counts, and its checkpoints.
 *
 * <p>The surprise: a checkpoint holds the years whole, but its agreements are only read when somebody asks for them, so that a
 * restart does not wait for them.
 */
@NullMarked
package org.pactrail.figures.view;

import org.jspecify.annotations.NullMarked;
