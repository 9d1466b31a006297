/**
 * Adds agreements up to years. Pure and immutable: each change takes an agreement's part out of a year and puts the new part in, one the
 * exact inverse of the other.
 *
 * <p>The javadoc here names the rules C1 to C6, C8 and C9, and {@code yearly} names C7; {@code docs/counting-rules.md} has all of them in
 * plain words.
 */
@NullMarked
package org.pactrail.figures.count;

import org.jspecify.annotations.NullMarked;
