/**
 * Shows dashboards what was signed: the yearly figures and their trend here, and in packages of their own what they are counted from
 * ({@code partner}, {@code money}, {@code count}, {@code view}), how a year is told ({@code yearly}), what all questions have in common
 * ({@code question}), and what else may be asked or done: {@code lines}, {@code passport}, {@code edition}, {@code restatement}, {@code changes}, {@code rebuild}.
 *
 * <p>Every number is a sum over lines. Nothing is recomputed when somebody asks: the fold keeps every year as it stands.
 */
@NullMarked
package org.pactrail.figures;

import org.jspecify.annotations.NullMarked;
