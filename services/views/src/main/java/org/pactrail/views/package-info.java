/**
 * Answers the questions of officers from views of the ledger. Decides nothing.
 *
 * <p>The rooms use only rooms below them: {@code card} and {@code partner}; above these {@code directory} and
 * {@code attention}; then {@code board}, {@code partners}, {@code dossier}, {@code filters} and {@code forecast}; then
 * {@code work} and {@code export}. Other modules use {@link org.pactrail.views.ViewsService} alone.
 *
 * <p>Surprise: lists are answered from memory, folded live from the whole ledger; one partnership is folded from its
 * own stream at each question.
 */
@NullMarked
package org.pactrail.views;

import org.jspecify.annotations.NullMarked;
