package org.pactrail.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is stored whole or not at all: 8 MB at the most, counting payloads, metadata, names and 256 bytes for each event.
 *
 * @param events at least one, in the order in which they will stand in the ledger
 * @param key an idempotency key, unique in the ledger; null when the caller has none
 */
public record Commit(List<NewEvent> events, @Nullable String key) {
    public static final long MOST_BYTES = 8L << 20;

    /** What an event takes beside its own bytes, generously. */
    private static final long EVENT_BYTES = 256;

    public Commit {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("A commit must have at least one event");
        }
        if (key != null) {
            StoredText.require("key", key);
        }
    }

    public static Commit of(NewEvent... events) {
        return new Commit(List.of(events), null);
    }

    /** About what it takes in a store. */
    public long bytes() {
        long bytes = 0;
        for (NewEvent event : events) {
            bytes += EVENT_BYTES + event.payload().length + event.metadata().length;
            bytes += 3L
                    * (event.stream().length()
                            + event.id().length()
                            + event.type().length());
        }
        return bytes;
    }
}
