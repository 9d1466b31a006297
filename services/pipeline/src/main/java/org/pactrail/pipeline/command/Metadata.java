package org.pactrail.pipeline.command;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.Provenance;
import org.pactrail.web.RequestContext;

/** Makes the metadata that is stored beside each event from a request: user, channel, correlation, idempotency key. */
public final class Metadata {
    /** The version that the sender decided upon; not stored. */
    static final String SEEN = "seen";

    private static final Set<String> STORED = Set.of(
            Provenance.ACTOR,
            Provenance.CHANNEL,
            Provenance.CORRELATION,
            Provenance.IDEMPOTENCY_KEY,
            Provenance.REQUEST,
            Provenance.SUBJECT,
            Provenance.LOCATION);

    private Metadata() {}

    /** Returns the metadata of a command's events: the stored part of the command's own, and the command as their cause. */
    public static Map<String, ?> carriedOn(Message<?> command) {
        Map<String, Object> stored = command.getMetaData().entrySet().stream()
                .filter(entry -> STORED.contains(entry.getKey()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        stored.put(Provenance.CAUSATION, command.getIdentifier());
        return stored;
    }

    static MetaData of(RequestContext context, @Nullable KeyedRequest request) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put(Provenance.ACTOR, context.user());
        metadata.put(Provenance.CHANNEL, context.channel());
        metadata.put(Provenance.CORRELATION, context.correlation());
        if (context.seen() != null) {
            metadata.put(SEEN, context.seen());
        }
        if (request != null) {
            metadata.put(Provenance.IDEMPOTENCY_KEY, request.key());
            metadata.put(Provenance.REQUEST, request.digest());
            metadata.put(Provenance.SUBJECT, request.subject());
            if (request.location() != null) {
                metadata.put(Provenance.LOCATION, request.location());
            }
        }
        return MetaData.from(metadata);
    }
}
