package org.pactrail.app.api;

import java.util.List;
import java.util.stream.Stream;
import org.pactrail.web.request.KnownParameters;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes the parameters of a call: those of its path, of its query and of its headers. */
final class Parameters {
    private static final JsonMapper JSON = new JsonMapper();

    private final Words words;
    private final List<String> missing;
    private final Stable stable;

    Parameters(Words words, List<String> missing, Stable stable) {
        this.words = words;
        this.missing = missing;
        this.stable = stable;
    }

    void of(Call call, JsonNode told, List<Recorded> steps, ObjectNode operation) {
        ArrayNode all = JSON.createArrayNode();
        call.parameters()
                .flatMap(Parameters::named)
                .forEach(parameter -> all.add(described(call, told, steps, parameter)));
        if (call.isCommand()) {
            words.general()
                    .get("commandHeaders")
                    .propertyNames()
                    .forEach(name -> all.addObject().put("$ref", "#/components/parameters/" + name));
        }
        if (!all.isEmpty()) {
            operation.set("parameters", all);
        }
    }

    private record Named(String name, String in) {}

    private static Stream<Named> named(MethodParameter parameter) {
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        if (header != null) {
            return Stream.of(new Named(header.name(), "header"));
        }
        if (parameter.hasParameterAnnotation(PathVariable.class)) {
            return Stream.of(new Named(KnownParameters.name(parameter), "path"));
        }
        return KnownParameters.names(parameter).map(name -> new Named(name, "query"));
    }

    private ObjectNode described(Call call, JsonNode told, List<Recorded> steps, Named parameter) {
        JsonNode own = told.path("parameters").path(parameter.name());
        JsonNode usual = words.parameters().path(parameter.name());
        ObjectNode made = JSON.createObjectNode().put("name", parameter.name()).put("in", parameter.in());
        String description =
                own.path("description").asString(usual.path("description").asString(""));
        if (description.isEmpty()) {
            missing.add("The parameter " + parameter.name() + " of " + call
                    + " has no description: write it in services/app/" + Words.FOLDER + "/parameters.yaml.");
        }
        made.put("description", description);
        if (parameter.in().equals("path") || own.path("required").asBoolean(false)) {
            made.put("required", true);
        }
        made.set("schema", schema(own.has("schema") ? own.get("schema") : usual.path("schema")));
        made.set("example", example(steps, parameter, own, usual, made.get("schema")));
        if (made.get("example").asString("").isEmpty()) {
            missing.add(
                    "The parameter " + parameter.name() + " of " + call + " has no example: send it in the story, or"
                            + " write one in services/app/" + Words.FOLDER + "/parameters.yaml.");
        }
        return made;
    }

    private JsonNode example(List<Recorded> steps, Named parameter, JsonNode own, JsonNode usual, JsonNode schema) {
        String sent = steps.stream()
                .filter(step -> step.parameters().containsKey(parameter.name()))
                .map(step -> stable.text(step.parameters().get(parameter.name())))
                .findFirst()
                .orElse("");
        if (sent.isEmpty()) {
            return own.has("example") ? own.get("example") : usual.path("example");
        }
        return switch (schema.path("type").asString("")) {
            case "integer" -> JSON.getNodeFactory().numberNode(Long.parseLong(sent));
            case "boolean" -> JSON.getNodeFactory().booleanNode(Boolean.parseBoolean(sent));
            default -> JSON.getNodeFactory().stringNode(sent);
        };
    }

    /** Writes out the codes of an enum that a schema names. */
    private static ObjectNode schema(JsonNode words) {
        ObjectNode schema = words.isObject() ? words.deepCopy().asObject() : JSON.createObjectNode();
        if (schema.isEmpty()) {
            schema.put("type", "string");
        }
        JsonNode codes = schema.remove("codes");
        if (codes != null) {
            ArrayNode all = schema.put("type", "string").putArray("enum");
            Schemas.codes(type(codes.asString())).forEach(all::add);
        }
        return schema;
    }

    private static Class<?> type(String name) {
        return Stream.of("agreement", "partner", "partnership")
                .map(room -> "org.pactrail.events." + room + '.' + name)
                .flatMap(Parameters::found)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No codes of this name: " + name));
    }

    private static Stream<Class<?>> found(String name) {
        try {
            return Stream.of(Class.forName(name));
        } catch (ClassNotFoundException elsewhere) {
            return Stream.empty();
        }
    }
}
