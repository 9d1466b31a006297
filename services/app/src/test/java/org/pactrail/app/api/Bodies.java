package org.pactrail.app.api;

import java.util.List;
import java.util.Optional;
import org.pactrail.web.request.KnownParameters;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Describes the body that a call takes: JSON, or the files of a form. */
final class Bodies {
    private static final JsonMapper JSON = new JsonMapper();

    private final Schemas schemas;
    private final Stable stable;
    private final List<String> missing;

    /** @param missing takes a sentence about each part that has no words */
    Bodies(Schemas schemas, Stable stable, List<String> missing) {
        this.schemas = schemas;
        this.stable = stable;
        this.missing = missing;
    }

    void of(Call call, JsonNode words, List<Recorded> steps, ObjectNode operation) {
        Optional<MethodParameter> json = call.parameters()
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .findFirst();
        if (json.isPresent()) {
            ObjectNode content = required(operation).putObject("application/json");
            content.set("schema", schemas.of(ResolvableType.forMethodParameter(json.get())));
            example(steps, content);
        }
        if (call.sent().stream().anyMatch(type -> type.toString().equals("multipart/form-data"))) {
            ObjectNode content = required(operation).putObject("multipart/form-data");
            content.set("schema", form(call, words.path("parts")));
            example(steps, content);
        }
    }

    private void example(List<Recorded> steps, ObjectNode content) {
        steps.stream()
                .filter(step -> step.sent() != null)
                .findFirst()
                .ifPresent(step -> content.set("example", stable.json(String.valueOf(step.sent()))));
    }

    private static ObjectNode required(ObjectNode operation) {
        return operation.putObject("requestBody").put("required", true).putObject("content");
    }

    private ObjectNode form(Call call, JsonNode words) {
        ObjectNode form = JSON.createObjectNode().put("type", "object");
        ObjectNode parts = form.putObject("properties");
        call.parameters()
                .filter(parameter -> parameter.hasParameterAnnotation(RequestPart.class))
                .forEach(parameter -> {
                    String name = KnownParameters.name(parameter);
                    String description = words.path(name).asString("");
                    if (description.isEmpty()) {
                        missing.add(call + " has no words for the part " + name + ": write them under its \"parts\".");
                    }
                    parts.putObject(name)
                            .put("type", "string")
                            .put("contentMediaType", "text/csv")
                            .put("description", description);
                    RequestPart part = parameter.getParameterAnnotation(RequestPart.class);
                    if (part != null && part.required()) {
                        form.withArray("required").add(name);
                    }
                });
        return form;
    }
}
