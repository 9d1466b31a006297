/**
 * Folds the board's filters that users have saved, and lists those of the caller.
 *
 * <p>Limit: a user sees only filters of their own; nobody lists those of others.
 *
 * <p>Surprise: all users' filters are one view, kept in memory, and their checkpoint holds an event for each filter.
 */
@NullMarked
package org.pactrail.views.filters;

import org.jspecify.annotations.NullMarked;
