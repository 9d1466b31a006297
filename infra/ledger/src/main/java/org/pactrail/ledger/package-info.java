/**
 * The ledger: an append-only log of events in total order, which every answer is a fold over.
 *
 * <p>{@link org.pactrail.ledger.Ledger} is what the rest of Pactrail uses, {@link org.pactrail.ledger.LedgerStore} what a
 * storage technology provides; {@link org.pactrail.ledger.SequencedLedger} stands between and decides, for all technologies
 * alike, what is refused. Nothing here knows what a partnership is. The surprise: a caller of {@code append} waits for a
 * commit that it shares with its neighbours (group commit), yet a refusal is always its own.
 */
@NullMarked
package org.pactrail.ledger;

import org.jspecify.annotations.NullMarked;
