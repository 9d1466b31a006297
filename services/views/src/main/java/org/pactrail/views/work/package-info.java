/**
 * Answers for an officer's work and for the changes that await an approver.
 *
 * <p>Limit: a list is never cut into pages; only cards in the stages of {@code pactrail.views.usual-days}, before
 * signature or with a next step are looked at.
 *
 * <p>Surprise: officers see no proposal of their own among the changes to decide, even when they are approvers.
 */
@NullMarked
package org.pactrail.views.work;

import org.jspecify.annotations.NullMarked;
