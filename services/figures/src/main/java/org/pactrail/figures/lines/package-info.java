/**
 * Answers the lines behind a year's figures, as JSON, CSV and Excel.
 *
 * <p>The limit: a whole file is held in memory before it is sent.
 */
@NullMarked
package org.pactrail.figures.lines;

import org.jspecify.annotations.NullMarked;
