/**
 * Shows officers what there is: the partners, the board of partnerships, one partnership with its history, and the head of
 * the ledger. Answers only, no decisions.
 *
 * <p>{@link org.pactrail.views.Directory} holds what lists need, in memory, folded live from the whole ledger. The surprise:
 * one partnership and its timeline are not in it; they are folded from that partnership's own stream whenever someone asks.
 */
@NullMarked
package org.pactrail.views;

import org.jspecify.annotations.NullMarked;
