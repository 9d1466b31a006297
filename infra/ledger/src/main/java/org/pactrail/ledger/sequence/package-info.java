/**
 * The engine between the port and a store: one thread decides, numbers and writes the commits of this process.
 *
 * <p>{@link org.pactrail.ledger.sequence.SequencedLedger} is the only public type; adapters open it over their store. State (the
 * newest entries, whether the store answers) is in memory and made anew at each start.
 */
@NullMarked
package org.pactrail.ledger.sequence;

import org.jspecify.annotations.NullMarked;
