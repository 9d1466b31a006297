package org.pactrail.ledger.fold;

import org.pactrail.ledger.Entry;

/** Thrown by a {@link Decoder} for an entry of a known type whose payload is no sound event. */
public final class UnreadableEntry extends RuntimeException {
    private final transient Unreadable entry;

    /** @param reason which part of the payload is missing or cannot be read */
    public UnreadableEntry(Entry entry, String reason, Throwable cause) {
        super("The entry at position " + entry.position() + " cannot be read: " + reason, cause);
        this.entry = Unreadable.of(entry, reason);
    }

    public Unreadable entry() {
        return entry;
    }
}
