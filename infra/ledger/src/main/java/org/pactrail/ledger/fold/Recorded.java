package org.pactrail.ledger.fold;

import java.time.Instant;
import org.pactrail.ledger.Entry;

/** An event with its entry. */
public record Recorded<E>(Entry entry, E event) {
    public long position() {
        return entry.position();
    }

    public Instant recordedAt() {
        return entry.recordedAt();
    }
}
