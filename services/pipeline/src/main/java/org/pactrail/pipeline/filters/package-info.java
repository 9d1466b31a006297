/** Keeps the board's filters for each user, at most 50 a user. Surprise: they are written here and read from the views. */
@NullMarked
package org.pactrail.pipeline.filters;

import org.jspecify.annotations.NullMarked;
