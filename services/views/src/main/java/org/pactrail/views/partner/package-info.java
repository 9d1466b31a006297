/**
 * Folds the events of partners into a register, ordered by name, that knows which partners were merged into which.
 *
 * <p>Limit: classes and names are the present ones; the figures keep those of a signature date.
 *
 * <p>Surprise: a merged partner stays in the register under its own id, and goes by the name of its survivor.
 */
@NullMarked
package org.pactrail.views.partner;

import org.jspecify.annotations.NullMarked;
