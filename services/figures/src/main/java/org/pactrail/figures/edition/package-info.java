/**
 * Publishes the figures of a year, frozen to the byte, and lists the published editions.
 *
 * <p>The surprise: the list is a view without the bytes, which are read from the year's stream in the ledger.
 */
@NullMarked
package org.pactrail.figures.edition;

import org.jspecify.annotations.NullMarked;
