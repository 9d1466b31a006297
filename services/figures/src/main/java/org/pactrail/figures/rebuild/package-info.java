/**
 * Folding the figures anew beside the live ones, comparing the two, and putting the new ones in their place.
 *
 * <p>The limit: one at a time, and what came of the last one is known until Pactrail is stopped.
 */
@NullMarked
package org.pactrail.figures.rebuild;

import org.jspecify.annotations.NullMarked;
