/**
 * Folds the figures anew beside the live ones, compares the two, and puts the new ones in their place.
 *
 * <p>The limit: one rebuild at a time, and the last report is kept until Pactrail is stopped.
 */
@NullMarked
package org.pactrail.figures.rebuild;

import org.jspecify.annotations.NullMarked;
