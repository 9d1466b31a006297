package org.pactrail.web.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;

/** Reads bodies in tests. */
final class Reading {
    private static final BodyReader READER = new BodyReader(List.of());

    private Reading() {}

    /** @param json with ' for " */
    static <R extends Record> R read(String json, Class<R> type) {
        return READER.read(json.replace('\'', '"').getBytes(UTF_8), type);
    }

    /** @param json with ' for " */
    static List<Fault> faults(String json, Class<? extends Record> type) {
        return catchThrowableOfType(MalformedRequest.class, () -> read(json, type))
                .faults();
    }
}
