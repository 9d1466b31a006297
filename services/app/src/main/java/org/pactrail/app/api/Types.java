package org.pactrail.app.api;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pactrail.app.api.ApiPage.Type;
import tools.jackson.databind.JsonNode;

/** Puts schemas into words. */
final class Types {
    private Types() {}

    static Type of(@Nullable JsonNode schema) {
        if (schema == null) {
            return new Type("anything", "");
        }
        if (schema.has("$ref")) {
            return new Type("", name(schema));
        }
        if (schema.has("enum")) {
            return new Type(codes(schema.get("enum")), "");
        }
        if (schema.has("const")) {
            return new Type(schema.get("const").asString(), "");
        }
        return switch (schema.path("type").asString("")) {
            case "array" -> of("list of ", of(schema.path("items")));
            case "object" ->
                schema.has("additionalProperties")
                        ? of("by code or name: ", of(schema.get("additionalProperties")))
                        : new Type("object", "");
            case "integer" -> new Type("whole number" + bounds(schema), "");
            case "number" -> new Type("number", "");
            case "boolean" -> new Type("true or false", "");
            case "string" -> new Type(text(schema), "");
            default -> new Type(schema.has("oneOf") ? "one of several" : "anything", "");
        };
    }

    /** Returns the name of the schema that a reference leads to. */
    static String name(JsonNode reference) {
        String place = reference.path("$ref").asString("");
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private static Type of(String before, Type type) {
        return new Type(before + type.text(), type.schema());
    }

    private static String codes(JsonNode codes) {
        return codes.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
    }

    private static String bounds(JsonNode schema) {
        if (!schema.has("minimum")) {
            return "";
        }
        String from = " from " + schema.get("minimum").asString();
        return schema.has("maximum") ? from + " to " + schema.get("maximum").asString() : from;
    }

    private static String text(JsonNode schema) {
        String most =
                schema.has("maxLength") ? ", at most " + schema.get("maxLength").asString() + " characters" : "";
        return switch (schema.path("format").asString("")) {
            case "date" -> "day";
            case "date-time" -> "time";
            case "uri-reference" -> "path";
            default -> (schema.has("contentMediaType") ? "file" : "text") + most;
        };
    }
}
