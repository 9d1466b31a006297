/**
 * What became of published figures, and why: each difference by its cause.
 *
 * <p>The limit: everything in between is folded again for each question, so only two are worked out at once.
 */
@NullMarked
package org.pactrail.figures.restatement;

import org.jspecify.annotations.NullMarked;
