/**
 * Keeps the names, types, memberships and merges of partners, by the day on which they hold and the position at which they were recorded.
 *
 * <p>The surprise: a name or class that is recorded later changes no earlier line. Only a merge, its undoing or a correction of the
 * agreement looks its partners up again.
 */
@NullMarked
package org.pactrail.figures.partner;

import org.jspecify.annotations.NullMarked;
