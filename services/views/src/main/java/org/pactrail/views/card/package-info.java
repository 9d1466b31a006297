/**
 * Folds the events of one partnership into its card: stage, owner, prospecting, agreement, cash and pending changes.
 *
 * <p>Limit: a card holds partners by id; names are looked up when the card is shown.
 *
 * <p>Surprise: a record here is stored in checkpoints as a JSON array, so that the order of its fields is part of the
 * format.
 */
@NullMarked
package org.pactrail.views.card;

import org.jspecify.annotations.NullMarked;
