/**
 * Adds US dollars, and divides them by percentages to the cent.
 *
 * <p>The surprise: a table of amounts is divided so that its rows and its columns both add up, which rounding each amount by
 * itself would not give.
 */
@NullMarked
package org.pactrail.figures.money;

import org.jspecify.annotations.NullMarked;
