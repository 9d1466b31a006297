/**
 * Reads the parameters that all questions share, cuts lists into pages and makes the documents of refused questions.
 *
 * <p>Limit: knows nothing of partners and partnerships.
 *
 * <p>Surprise: a blank parameter is the same as a missing one.
 */
@NullMarked
package org.pactrail.views.question;

import org.jspecify.annotations.NullMarked;
