/**
 * What counts: agreements, their parts in each year, and the years that they add up to. Pure and immutable; each change takes
 * what counted before out of a year and puts in what counts after, one the exact inverse of the other.
 *
 * <p>The rules are C1 to C9 in the javadoc here, in plain words in {@code docs/counting-rules.md}.
 */
@NullMarked
package org.pactrail.figures.count;

import org.jspecify.annotations.NullMarked;
