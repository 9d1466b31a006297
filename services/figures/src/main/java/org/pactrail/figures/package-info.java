/**
 * Answers the yearly figures and their trend. The fold is in {@code count}, {@code partner}, {@code money} and {@code view}; the figures'
 * form in {@code yearly}; parameters in {@code question}; and the other calls in {@code lines}, {@code passport}, {@code edition},
 * {@code restatement}, {@code changes} and {@code rebuild}.
 *
 * <p>Every number is a sum over lines. No question recounts a year: the fold keeps every year's sums.
 */
@NullMarked
package org.pactrail.figures;

import org.jspecify.annotations.NullMarked;
