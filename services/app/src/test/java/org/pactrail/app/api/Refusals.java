package org.pactrail.app.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Describes how calls refuse: by rule, which statuses a call may be refused with; once for all, the problem document of each. */
final class Refusals {
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode words;
    private final List<Recorded> story;
    private final Stable stable;
    private final List<String> missing;

    /** @param words name and description of each status */
    Refusals(JsonNode words, List<Recorded> story, Stable stable, List<String> missing) {
        this.words = words;
        this.story = story;
        this.stable = stable;
        this.missing = missing;
    }

    /** Returns a reference for each status that a call may be refused with. */
    Map<String, ObjectNode> of(Call call, JsonNode told) {
        TreeSet<Integer> statuses = new TreeSet<>(List.of(401, 429, 503));
        boolean isCounted = call.path().startsWith("/api/");
        boolean hasBody = !call.sent().isEmpty()
                || call.parameters().anyMatch(each -> each.hasParameterAnnotation(RequestBody.class));
        add(statuses, isCounted || hasBody, 400);
        add(statuses, !call.others().isEmpty() || !call.method().equals("GET"), 403);
        add(statuses, call.parameters().anyMatch(each -> each.hasParameterAnnotation(PathVariable.class)), 404);
        add(statuses, isCounted, 406);
        add(statuses, call.isCommand(), 409, 412, 422);
        add(statuses, hasBody, 413, 415);
        told.path("also").forEach(status -> statuses.add(status.asInt()));
        told.path("never").forEach(status -> statuses.remove(status.asInt()));
        Map<String, ObjectNode> all = new LinkedHashMap<>();
        statuses.forEach(status -> all.put(
                Integer.toString(status),
                JSON.createObjectNode().put("$ref", "#/components/responses/" + name(status))));
        return all;
    }

    private static void add(TreeSet<Integer> statuses, boolean applies, Integer... more) {
        if (applies) {
            statuses.addAll(List.of(more));
        }
    }

    private String name(int status) {
        return words.path(Integer.toString(status)).path("name").asString("Status" + status);
    }

    /** Returns the answer of each status, with the example that the story met. */
    ObjectNode components() {
        Map<String, ObjectNode> all = new TreeMap<>();
        words.properties().forEach(each -> {
            int status = Integer.parseInt(each.getKey());
            all.put(name(status), refusal(status, each.getValue()));
        });
        ObjectNode components = JSON.createObjectNode();
        all.forEach(components::set);
        return components;
    }

    private ObjectNode refusal(int status, JsonNode told) {
        ObjectNode refusal = JSON.createObjectNode()
                .put("description", told.path("description").asString());
        ObjectNode headers = JSON.createObjectNode();
        told.path("headers")
                .forEach(header ->
                        headers.putObject(header.asString()).put("$ref", "#/components/headers/" + header.asString()));
        if (!headers.isEmpty()) {
            refusal.set("headers", headers);
        }
        ObjectNode content = refusal.putObject("content").putObject("application/problem+json");
        content.set("schema", Schemas.reference("Problem"));
        story.stream()
                .filter(step -> step.status() == status)
                .findFirst()
                .ifPresentOrElse(
                        step -> content.set("example", stable.json(step.text())),
                        () -> missing.add("No step of services/app/" + Words.FOLDER + "/story.yaml is refused with "
                                + status + ": add one, as its example."));
        return refusal;
    }
}
