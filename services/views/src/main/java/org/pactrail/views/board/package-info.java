/**
 * Answers for the board: the list of partnerships, and a column for each stage.
 *
 * <p>Limit: a column shows its newest cards; the list has all, by pages.
 *
 * <p>Surprise: a column counts all its cards, also those that it does not show.
 */
@NullMarked
package org.pactrail.views.board;

import org.jspecify.annotations.NullMarked;
