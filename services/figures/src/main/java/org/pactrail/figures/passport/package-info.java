/**
 * Explains a number: its counting rule, its rates, and the events behind it.
 *
 * <p>The limit: the users who recorded the events are read from the ledger, page by page.
 */
@NullMarked
package org.pactrail.figures.passport;

import org.jspecify.annotations.NullMarked;
