/**
 * Who a partner was on a day, as known where a line was recorded: names, types, memberships and mergers.
 *
 * <p>The surprise: what becomes known later changes no line that is there already; only a merger is looked up again.
 */
@NullMarked
package org.pactrail.figures.partner;

import org.jspecify.annotations.NullMarked;
