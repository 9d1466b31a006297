/**
 * Explains how figures differ from published ones: each difference by its causes.
 *
 * <p>The limit: each question folds the entries in between again, so only two are worked out at once.
 */
@NullMarked
package org.pactrail.figures.restatement;

import org.jspecify.annotations.NullMarked;
