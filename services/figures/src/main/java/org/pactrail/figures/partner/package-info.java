/**
 * Who a partner was on a day, as known where a line was recorded: names, types, memberships and mergers.
 *
 * <p>The surprise: a name or class that becomes known later changes no line that is there already. Only a merger, its undoing or a
 * correction of the agreement has its partners looked up again.
 */
@NullMarked
package org.pactrail.figures.partner;

import org.jspecify.annotations.NullMarked;
