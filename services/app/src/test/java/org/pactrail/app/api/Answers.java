package org.pactrail.app.api;

import java.util.Map;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Describes what a call answers when nothing is refused. */
final class Answers {
    private static final JsonMapper JSON = new JsonMapper();

    private final Words words;
    private final Schemas schemas;
    private final Stable stable;

    Answers(Words words, Schemas schemas, Stable stable) {
        this.words = words;
        this.schemas = schemas;
        this.stable = stable;
    }

    ObjectNode of(Call call, JsonNode told, Recorded step, String returns) {
        ObjectNode answer = JSON.createObjectNode().put("description", description(step.status(), returns));
        Map<String, ObjectNode> headers = OpenApi.headers(words.general().get("headers"), step);
        if (!headers.isEmpty()) {
            ObjectNode all = answer.putObject("headers");
            headers.forEach(all::set);
        }
        if (!step.text().isEmpty()) {
            ObjectNode content = answer.putObject("content").putObject(step.mediaType());
            content(call, told, step, content);
        }
        return answer;
    }

    private static String description(int status, String returns) {
        return switch (HttpStatus.valueOf(status)) {
            case NO_CONTENT -> "Done. The answer has no body.";
            default -> returns;
        };
    }

    private void content(Call call, JsonNode told, Recorded step, ObjectNode content) {
        switch (step.mediaType()) {
            case "application/json" -> {
                content.set("schema", schema(call, told));
                content.set("example", isFile(call) ? beginning(step) : stable.json(step.text()));
            }
            case "text/csv" -> {
                content.putObject("schema").put("type", "string");
                content.put("example", stable.rows(step.text()));
            }
            case "text/event-stream" -> {
                content.putObject("schema").put("type", "string");
                content.put("example", stable.text(step.text()));
            }
            default -> content.putObject("schema").put("type", "string").put("contentMediaType", step.mediaType());
        }
    }

    private static boolean isFile(Call call) {
        return Resource.class.isAssignableFrom(call.handler().getReturnType().getParameterType());
    }

    /** Returns the texts of a document and none of its parts. */
    private static ObjectNode beginning(Recorded step) {
        ObjectNode document = JSON.readTree(step.text()).asObject();
        document.removeIf(part -> !part.isString());
        return document;
    }

    private ObjectNode schema(Call call, JsonNode told) {
        ResolvableType type = ResolvableType.forMethodReturnType(
                call.handler().getMethod(), call.handler().getBeanType());
        ResolvableType body = type.toClass() == ResponseEntity.class ? type.getGeneric(0) : type;
        if (told.has("schema")) {
            return Schemas.reference(told.get("schema").asString());
        }
        if (isFile(call)) {
            return JSON.createObjectNode().put("type", "object");
        }
        boolean isId = Map.class.isAssignableFrom(body.toClass());
        return isId ? Schemas.reference("NewId") : schemas.of(body);
    }
}
