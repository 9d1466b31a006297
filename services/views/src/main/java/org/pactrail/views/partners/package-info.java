/**
 * Answers for partners: the list, one partner, and likely duplicates of a new name.
 *
 * <p>Limit: searching compares every name of every partner; no index of names is kept.
 *
 * <p>Surprise: a search also finds a partner by a former name, and by a name of a partner that was merged into it.
 */
@NullMarked
package org.pactrail.views.partners;

import org.jspecify.annotations.NullMarked;
