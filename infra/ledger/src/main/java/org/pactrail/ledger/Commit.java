package org.pactrail.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events that are stored together or not at all: at most {@link #MOST_BYTES} by {@link #bytes}.
 *
 * @param events at least one, in the order of their positions
 * @param key an idempotency key, unique in the ledger; null when the caller has none
 */
public record Commit(List<NewEvent> events, @Nullable String key) {
    /** Bytes of the largest commit that is accepted. */
    public static final long MOST_BYTES = 8L << 20;

    /** Upper bound of the bytes that a store adds to each event. */
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

    /**
     * Returns about the bytes that the commit takes in a store: payloads, metadata, names and 256 bytes for each event.
     */
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
