package org.pactrail.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is stored whole or not at all.
 *
 * @param events at least one, in the order in which they will stand in the ledger
 * @param key an idempotency key, unique in the ledger; null when the caller has none
 */
public record Commit(List<NewEvent> events, @Nullable String key) {
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
}
