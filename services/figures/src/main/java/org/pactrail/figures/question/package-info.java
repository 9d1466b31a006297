/**
 * What the questions about figures have in common: their parameters, the moment that they are asked about, the pages of their
 * answers, who recorded what they tell, and the problems that they are refused with.
 *
 * <p>The surprise: who asks for a position that is not reached yet is kept waiting for a moment, and only then refused.
 */
@NullMarked
package org.pactrail.figures.question;

import org.jspecify.annotations.NullMarked;
