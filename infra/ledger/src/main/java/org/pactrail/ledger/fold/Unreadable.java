package org.pactrail.ledger.fold;

import java.time.Instant;
import org.pactrail.ledger.Entry;

/**
 * An entry of a known type whose payload is no sound event. Folds pass over it.
 *
 * @param reason which part of the payload is missing or cannot be read; may repeat a part of the payload
 */
public record Unreadable(
        long position, Instant recordedAt, String stream, String type, String revision, String reason) {
    static Unreadable of(Entry entry, String reason) {
        return new Unreadable(
                entry.position(), entry.recordedAt(), entry.stream(), entry.type(), entry.revision(), reason);
    }
}
