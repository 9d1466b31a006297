package org.pactrail.app.api;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the schemas of values that are one text, number or code. */
final class ValueSchemas {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<Class<?>, String> PLAIN = Map.ofEntries(
            Map.entry(boolean.class, "{\"type\":\"boolean\"}"),
            Map.entry(Boolean.class, "{\"type\":\"boolean\"}"),
            Map.entry(int.class, "{\"type\":\"integer\",\"format\":\"int32\"}"),
            Map.entry(Integer.class, "{\"type\":\"integer\",\"format\":\"int32\"}"),
            Map.entry(long.class, "{\"type\":\"integer\",\"format\":\"int64\"}"),
            Map.entry(Long.class, "{\"type\":\"integer\",\"format\":\"int64\"}"),
            Map.entry(String.class, "{\"type\":\"string\"}"),
            Map.entry(LocalDate.class, "{\"type\":\"string\",\"format\":\"date\"}"),
            Map.entry(YearMonth.class, "{\"type\":\"string\",\"pattern\":\"^[0-9]{4}-[0-9]{2}$\"}"),
            Map.entry(Instant.class, "{\"type\":\"string\",\"format\":\"date-time\"}"),
            Map.entry(URI.class, "{\"type\":\"string\",\"format\":\"uri-reference\"}"),
            Map.entry(JsonNode.class, "{\"type\":\"object\"}"),
            Map.entry(BigDecimal.class, "{\"type\":\"number\"}"),
            Map.entry(Object.class, "{}"));
    private static final String DECIMAL = "{\"type\":\"string\",\"pattern\":\"^-?[0-9]+([.][0-9]+)?$\"}";

    private final JsonNode words;

    /** @param words schemas of values by their simple names */
    ValueSchemas(JsonNode words) {
        this.words = words;
    }

    /** Returns the schema of a type that is a value; none for a record of several fields, a list or a map. */
    Optional<ObjectNode> of(Class<?> type) {
        if (words.has(type.getSimpleName()) && type.getEnclosingClass() == null && isOurs(type)) {
            return Optional.of(words.get(type.getSimpleName()).deepCopy().asObject());
        }
        if (type.isEnum()) {
            ObjectNode codes = JSON.createObjectNode().put("type", "string");
            ArrayNode all = codes.putArray("enum");
            Schemas.codes(type).forEach(all::add);
            return Optional.of(codes);
        }
        if (PLAIN.containsKey(type)) {
            return Optional.of(JSON.readTree(PLAIN.get(type)).asObject());
        }
        return isText(type) ? Optional.of(JSON.createObjectNode().put("type", "string")) : Optional.empty();
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("org.pactrail.");
    }

    boolean isNumber(Class<?> type) {
        return type == BigDecimal.class;
    }

    ObjectNode decimal() {
        return JSON.readTree(DECIMAL).asObject();
    }

    /** A record of one text that is written as the text. */
    private static boolean isText(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == String.class
                && Arrays.stream(type.getRecordComponents())
                        .allMatch(each -> each.getAccessor().isAnnotationPresent(JsonValue.class));
    }
}
