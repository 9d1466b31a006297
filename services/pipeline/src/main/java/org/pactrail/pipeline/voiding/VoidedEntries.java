package org.pactrail.pipeline.voiding;

import java.util.function.LongPredicate;
import org.pactrail.events.Streams;
import org.pactrail.ledger.Ledger;

/** Which positions are voided, as the ledger has it now. */
public record VoidedEntries(Ledger ledger) implements LongPredicate {
    @Override
    public boolean test(long position) {
        return !ledger.readStream(Streams.voiding(position), 0, 1).isEmpty();
    }
}
