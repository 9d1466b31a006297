/**
 * Shows dashboards what was signed: the yearly figures, their trend, the lines behind them, and each change as it happens.
 *
 * <p>Every number is a sum over lines, counted by version 1 of the counting rules (C1 to C8 in the javadoc here, in plain
 * words in {@code docs/counting-rules.md}). Nothing is recomputed when somebody asks: each event moves the sums of its year,
 * and taking an agreement out is the exact inverse of putting it in.
 */
@NullMarked
package org.pactrail.figures;

import org.jspecify.annotations.NullMarked;
