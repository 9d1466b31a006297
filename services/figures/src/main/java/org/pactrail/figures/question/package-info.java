/**
 * What the questions about figures have in common: their parameters, the moment that they are asked about, the pages of their
 * answers, and the problems that they are refused with.
 */
@NullMarked
package org.pactrail.figures.question;

import org.jspecify.annotations.NullMarked;
