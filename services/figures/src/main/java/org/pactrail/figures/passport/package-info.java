/**
 * Where a number comes from: the rule it is counted by, its rates, and the events that made it.
 *
 * <p>The limit: who recorded those events is read from the ledger, page by page.
 */
@NullMarked
package org.pactrail.figures.passport;

import org.jspecify.annotations.NullMarked;
