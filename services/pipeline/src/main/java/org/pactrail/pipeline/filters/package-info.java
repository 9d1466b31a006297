/** Filters of the board that users keep; they are read from views. */
@NullMarked
package org.pactrail.pipeline.filters;

import org.jspecify.annotations.NullMarked;
