/**
 * Shows dashboards what was signed: the yearly figures, their trend, the lines behind them, and each change as it happens.
 *
 * <p>Every number is a sum over lines, counted by version 1 of the counting rules (C1 to C9 in the javadoc here, in plain
 * words in {@code docs/counting-rules.md}). Nothing is recomputed when somebody asks: each event takes what counted of an
 * agreement out of the years that it moves and puts what counts now in, one the exact inverse of the other.
 */
@NullMarked
package org.pactrail.figures;

import org.jspecify.annotations.NullMarked;
