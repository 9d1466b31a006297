/**
 * The figures as they change, told to whoever listens, and the description of that stream.
 *
 * <p>The surprise: a listener is told states, not changes, so that a slow one misses states but never ends up with a wrong one.
 */
@NullMarked
package org.pactrail.figures.changes;

import org.jspecify.annotations.NullMarked;
