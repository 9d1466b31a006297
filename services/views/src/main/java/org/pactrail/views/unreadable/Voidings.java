package org.pactrail.views.unreadable;

import org.jspecify.annotations.Nullable;
import org.pactrail.events.Streams;
import org.pactrail.ledger.Ledger;
import org.springframework.stereotype.Component;

/** Reads from the ledger, at each call, whether an entry is voided. */
@Component
public class Voidings {
    private final Ledger ledger;

    Voidings(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Returns the voiding of an entry; null when the entry is not voided.
     *
     * @param position of the entry that may be voided
     */
    public @Nullable Voiding of(long position) {
        return ledger.readStream(Streams.voiding(position), 0, 1).stream()
                .map(Voiding::of)
                .findFirst()
                .orElse(null);
    }
}
