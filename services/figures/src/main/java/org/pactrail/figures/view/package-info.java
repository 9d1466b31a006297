/**
 * The fold of the ledger's events into what counts, and its checkpoints.
 *
 * <p>The surprise: a checkpoint holds the sums of the years; agreements, and with them the parts of each year, are read when
 * somebody first asks for them, so that a restart does not wait for them.
 */
@NullMarked
package org.pactrail.figures.view;

import org.jspecify.annotations.NullMarked;
