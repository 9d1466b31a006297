/**
 * Folds the ledger's events into the figures, and saves checkpoints of them.
 *
 * <p>The surprise: after a restart only the sums of the years are read from a checkpoint. Agreements, and with them the parts of each year,
 * are read at the first question that needs them, so that a restart does not wait for them.
 */
@NullMarked
package org.pactrail.figures.view;

import org.jspecify.annotations.NullMarked;
