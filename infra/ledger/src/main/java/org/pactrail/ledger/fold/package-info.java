/**
 * Folds: everything Pactrail answers is a {@link org.pactrail.ledger.fold.View} applied to the ledger's entries in order.
 *
 * <p>The same view object serves the live answer ({@link org.pactrail.ledger.fold.LiveView}), the answer as known at an
 * earlier position and the auditor's check ({@link org.pactrail.ledger.fold.Fold}).
 */
@NullMarked
package org.pactrail.ledger.fold;

import org.jspecify.annotations.NullMarked;
