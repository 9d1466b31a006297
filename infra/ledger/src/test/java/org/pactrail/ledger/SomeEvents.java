package org.pactrail.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/** Events without meaning, for tests. */
public final class SomeEvents {
    public static final Instant NOON = Instant.parse("2025-01-02T12:00:00Z");

    private SomeEvents() {}

    /** Made at {@link #NOON}; its id is made of its stream and sequence. */
    public static NewEvent event(String stream, long sequence) {
        return event(stream, sequence, NOON);
    }

    public static NewEvent event(String stream, long sequence, Instant at) {
        return event(stream, sequence, stream + '#' + sequence, at, "{\"sequence\":" + sequence + "}");
    }

    public static NewEvent event(String stream, long sequence, String id, Instant at, String payload) {
        return new NewEvent(
                stream,
                sequence,
                id,
                "Happened",
                "1",
                at,
                payload.getBytes(UTF_8),
                "{\"by\":\"someone\"}".getBytes(UTF_8));
    }

    /** One commit of events that follow each other in one stream. */
    public static Commit run(String stream, long fromSequence, int events) {
        return new Commit(
                LongStream.range(fromSequence, fromSequence + events)
                        .mapToObj(sequence -> event(stream, sequence))
                        .toList(),
                null);
    }

    public static Commit keyed(String key, NewEvent... events) {
        return new Commit(List.of(events), key);
    }
}
