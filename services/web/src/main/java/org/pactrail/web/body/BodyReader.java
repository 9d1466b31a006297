package org.pactrail.web.body;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Binds JSON to body records, and names every field at fault at once. Safe for use by many threads. */
public final class BodyReader {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Map<Class<?>, TextReader<?>> readers;

    /** @param readers each of another type */
    public BodyReader(Collection<? extends TextReader<?>> readers) {
        this.readers = readers.stream().collect(Collectors.toUnmodifiableMap(TextReader::type, reader -> reader));
    }

    /**
     * Returns the record that a body holds.
     *
     * @param json in UTF-8
     * @throws MalformedRequest when the body is no JSON, or any of its fields does not fit {@code type}
     */
    public <R extends Record> R read(byte[] json, Class<R> type) {
        Binding binding = new Binding(readers);
        Object bound = binding.bind(parsed(json), type, "");
        if (!binding.faults().isEmpty()) {
            throw new MalformedRequest(binding.faults());
        }
        return type.cast(Objects.requireNonNull(bound, "Without a fault there is a body"));
    }

    private static JsonNode parsed(byte[] json) {
        try {
            JsonNode root = STRICT.readTree(json);
            if (!root.isObject()) {
                throw MalformedRequest.of("", "The body must be a JSON object");
            }
            return root;
        } catch (JacksonException malformed) {
            throw MalformedRequest.of("", "The body must be JSON in UTF-8" + where(malformed.getLocation()));
        } catch (NumberFormatException endless) { // thrown by Jackson for an exponent that no BigDecimal has
            throw MalformedRequest.of("", "The body must hold no number with an exponent beyond 2147483647");
        }
    }

    private static String where(@Nullable TokenStreamLocation stop) {
        return stop == null || stop.getLineNr() < 1
                ? ""
                : "; it stops being so in line " + stop.getLineNr() + ", column " + stop.getColumnNr();
    }

    /** Returns an object's fields by name, in their order. */
    static Map<String, JsonNode> fields(JsonNode object) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    static List<JsonNode> items(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        return items;
    }
}
