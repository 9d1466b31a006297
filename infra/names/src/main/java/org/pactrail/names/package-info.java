/**
 * Compares names as people type them: without regard to case and accents, and by how much alike two of them are.
 *
 * <p>The likeness is written here rather than taken from a library, because a library compares two texts from scratch each
 * time; thousands of names are searched in a few milliseconds only when each of them is prepared once, as a
 * {@link org.pactrail.names.Name}.
 */
@NullMarked
package org.pactrail.names;

import org.jspecify.annotations.NullMarked;
