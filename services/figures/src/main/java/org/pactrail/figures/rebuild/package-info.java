/**
 * Folding the figures anew beside the live ones, comparing the two, and putting the new ones in their place.
 */
@NullMarked
package org.pactrail.figures.rebuild;

import org.jspecify.annotations.NullMarked;
