package org.pactrail.pipeline.command;

import org.pactrail.web.RequestContext;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** What is stored beside each event: who, by which channel, in which request, and what tells a repeated request. */
public final class Metadata {
    /** The user who sent the command. */
    public static final String ACTOR = "actor";

    public static final String CHANNEL = "channel";
    /** The same for all commands of one request. */
    public static final String CORRELATION = "correlation";
    /** Id of the command that caused the event. */
    public static final String CAUSATION = "causation";

    public static final String IDEMPOTENCY_KEY = "idempotencyKey";
    /** Digest of the request that came with the key. */
    public static final String REQUEST = "request";
    /** What the request was about: the stream whose version it was answered with. */
    public static final String SUBJECT = "subject";
    /** Path of what was new; absent when nothing was. */
    public static final String LOCATION = "location";
    /** The version that the sender decided upon; not stored. */
    static final String SEEN = "seen";

    private static final Set<String> STORED =
            Set.of(ACTOR, CHANNEL, CORRELATION, IDEMPOTENCY_KEY, REQUEST, SUBJECT, LOCATION);

    private Metadata() {}

    /** Of a command's message, what its events carry on. */
    public static Map<String, ?> carriedOn(Message<?> command) {
        Map<String, Object> stored = command.getMetaData().entrySet().stream()
                .filter(entry -> STORED.contains(entry.getKey()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        stored.put(CAUSATION, command.getIdentifier());
        return stored;
    }

    static MetaData of(RequestContext context, @Nullable KeyedRequest request) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put(ACTOR, context.user());
        metadata.put(CHANNEL, context.channel());
        metadata.put(CORRELATION, context.correlation());
        if (context.seen() != null) {
            metadata.put(SEEN, context.seen());
        }
        if (request != null) {
            metadata.put(IDEMPOTENCY_KEY, request.key());
            metadata.put(REQUEST, request.digest());
            metadata.put(SUBJECT, request.subject());
            if (request.location() != null) {
                metadata.put(LOCATION, request.location());
            }
        }
        return MetaData.from(metadata);
    }
}
