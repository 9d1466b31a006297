/**
 * Years that were published, frozen as the very bytes that were told.
 *
 * <p>The surprise: there is no view of them. Each year's editions are a stream of the ledger, read when somebody asks.
 */
@NullMarked
package org.pactrail.figures.edition;

import org.jspecify.annotations.NullMarked;
