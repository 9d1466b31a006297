package org.pactrail.views.unreadable;

import org.jspecify.annotations.Nullable;
import org.pactrail.events.Streams;
import org.pactrail.ledger.Ledger;
import org.springframework.stereotype.Component;

/** Finds out whether entries are voided, as the ledger has it now. */
@Component
public class Voidings {
    private final Ledger ledger;

    Voidings(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param position of the entry that may be voided */
    public @Nullable Voiding of(long position) {
        return ledger.readStream(Streams.voiding(position), 0, 1).stream()
                .map(Voiding::of)
                .findFirst()
                .orElse(null);
    }
}
