/**
 * Folds the ledger into state: every answer of Pactrail is a {@link org.pactrail.ledger.fold.View} applied to entries in order.
 *
 * <p>The same view serves the live state ({@link org.pactrail.ledger.fold.LiveView}), a state at an earlier position ({@link
 * org.pactrail.ledger.fold.PastView}) and a check ({@link org.pactrail.ledger.fold.Fold}). {@link
 * org.pactrail.ledger.fold.StreamReader} reads the events of one stream without a view. State is in memory; checkpoints only save
 * time.
 */
@NullMarked
package org.pactrail.ledger.fold;

import org.jspecify.annotations.NullMarked;
