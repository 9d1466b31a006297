/**
 * Decides which cards need attention on a day, and shows a card with its badges.
 *
 * <p>Limit: a day is a day in UTC.
 *
 * <p>Surprise: badges depend on the day of the question, so that no fold and no checkpoint holds them.
 */
@NullMarked
package org.pactrail.views.attention;

import org.jspecify.annotations.NullMarked;
