package org.pactrail.pipeline.voiding;

import java.util.function.LongPredicate;
import org.pactrail.events.Streams;
import org.pactrail.ledger.Ledger;

/** Reads from the ledger, at each call, whether the entry at a position is voided. */
public record VoidedEntries(Ledger ledger) implements LongPredicate {
    @Override
    public boolean test(long position) {
        return !ledger.readStream(Streams.voiding(position), 0, 1).isEmpty();
    }
}
