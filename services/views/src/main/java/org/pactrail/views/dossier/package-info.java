/**
 * Answers for one partnership: its present state, its receipts and its timeline.
 *
 * <p>Limit: a dossier is folded from the partnership's own stream at each question, and never kept.
 *
 * <p>Surprise: the dossier may be newer than the lists, because it is read from the ledger itself.
 */
@NullMarked
package org.pactrail.views.dossier;

import org.jspecify.annotations.NullMarked;
