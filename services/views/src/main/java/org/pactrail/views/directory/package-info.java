/**
 * Holds every partner and every card in memory, indexed and counted, and folds the ledger into them.
 *
 * <p>Limit: the order of cards is the order of their openings; a card never leaves.
 *
 * <p>Surprise: counts and sums of a stage are kept up to date with each event, and so are never added up for a
 * question.
 */
@NullMarked
package org.pactrail.views.directory;

import org.jspecify.annotations.NullMarked;
