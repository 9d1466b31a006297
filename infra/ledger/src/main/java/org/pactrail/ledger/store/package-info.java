/**
 * The interface that a storage technology implements, and the reading of many stored entries.
 *
 * <p>Adapters implement {@link org.pactrail.ledger.store.LedgerStore}; programs that copy or describe a ledger use {@link
 * org.pactrail.ledger.store.StoredLedger}. Services use neither. All types but {@code PagedScan} are public, because each crosses
 * to an adapter or to a fold.
 */
@NullMarked
package org.pactrail.ledger.store;

import org.jspecify.annotations.NullMarked;
