/**
 * Answers for the money that open partnerships are expected to bring, by month and class.
 *
 * <p>Limit: 120 months in one answer.
 *
 * <p>Surprise: overdue expectations and pledges are in no total.
 */
@NullMarked
package org.pactrail.views.forecast;

import org.jspecify.annotations.NullMarked;
