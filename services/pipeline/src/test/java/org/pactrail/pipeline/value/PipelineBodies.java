package org.pactrail.pipeline.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import org.pactrail.web.body.BodyReader;
import org.pactrail.web.body.Fault;
import org.pactrail.web.body.MalformedRequest;

/** Reads bodies in tests, with four priorities. */
final class PipelineBodies {
    static final BodyReader READER =
            new BodyReader(List.of(new PriorityCodes(Set.of("SKILLS", "ACCESS", "SAFETY", "POLICY"))));

    private PipelineBodies() {}

    /** @param json with ' for " */
    static <R extends Record> R read(String json, Class<R> type) {
        return READER.read(json.replace('\'', '"').getBytes(UTF_8), type);
    }

    /** @param json with ' for " */
    static List<Fault> faults(String json, Class<? extends Record> type) {
        return faults(json.replace('\'', '"').getBytes(UTF_8), type);
    }

    static List<Fault> faults(byte[] json, Class<? extends Record> type) {
        return catchThrowableOfType(MalformedRequest.class, () -> READER.read(json, type))
                .faults();
    }
}
