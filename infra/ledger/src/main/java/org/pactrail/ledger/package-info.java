/**
 * The port of the ledger: an append-only log of events in total order, of which every answer is a fold.
 *
 * <p>Services use {@link org.pactrail.ledger.Ledger} and the records and refusals of this package. Storage lies behind {@code
 * ledger.store}, the order of commits is decided in {@code ledger.sequence}, and state is folded in {@code ledger.fold}. Nothing
 * here knows a partnership. The surprise: a caller of {@code append} waits for a write that it shares with its neighbours
 * (group commit), yet a refusal is always its own.
 */
@NullMarked
package org.pactrail.ledger;

import org.jspecify.annotations.NullMarked;
