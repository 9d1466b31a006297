/**
 * Streams the figures as they change, and describes the stream.
 *
 * <p>The surprise: a listener is sent states, not changes, so that a slow one misses states but never ends up with a wrong one.
 */
@NullMarked
package org.pactrail.figures.changes;

import org.jspecify.annotations.NullMarked;
