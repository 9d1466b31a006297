package org.pactrail.events;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the origin of an event from its entry's metadata: the user, the command and the request; each component may be absent. The names
 * are stored for ever.
 *
 * @param actor the user who sent the command
 * @param channel by which the command came in, such as {@code http} or {@code import}
 * @param correlation the same for all commands of one request; of an import, its batch
 * @param causation id of the command that caused the event
 * @param key idempotency key of the request
 * @param request digest of the request that came with the key
 * @param subject stream whose version the request was answered with
 * @param location path of the new thing
 */
public record Provenance(
        @Nullable String actor,
        @Nullable String channel,
        @Nullable String correlation,
        @Nullable String causation,
        @Nullable String key,
        @Nullable String request,
        @Nullable String subject,
        @Nullable String location) {
    public static final String ACTOR = "actor";
    public static final String CHANNEL = "channel";
    public static final String CORRELATION = "correlation";
    public static final String CAUSATION = "causation";
    public static final String IDEMPOTENCY_KEY = "idempotencyKey";
    public static final String REQUEST = "request";
    public static final String SUBJECT = "subject";
    public static final String LOCATION = "location";

    /** Reads the metadata of an entry; passes over other names. */
    public static Provenance of(Map<String, String> metadata) {
        return new Provenance(
                metadata.get(ACTOR),
                metadata.get(CHANNEL),
                metadata.get(CORRELATION),
                metadata.get(CAUSATION),
                metadata.get(IDEMPOTENCY_KEY),
                metadata.get(REQUEST),
                metadata.get(SUBJECT),
                metadata.get(LOCATION));
    }
}
