/**
 * Answers the questions of officers: partners, the board, one partnership with its history, work, forecast, export, and here the head
 * of the ledger. Decides nothing.
 *
 * <p>Four floors of rooms, each using only the floors below it: {@code card}, {@code partner} and {@code question}; then
 * {@code directory} and {@code attention}; then {@code board}, {@code partners}, {@code dossier} and {@code filters}; then
 * {@code work}, {@code forecast} and {@code export}. Other modules import {@link org.pactrail.views.ViewsService} alone.
 *
 * <p>Surprise: the directory holds the lists, in memory, folded live from the whole ledger; one partnership and its timeline are
 * folded from that partnership's own stream at each question.
 */
@NullMarked
package org.pactrail.views;

import org.jspecify.annotations.NullMarked;
