package org.pactrail.app.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts the description together: calls from the controllers, words from the files, examples from the story. */
final class OpenApi {
    private static final JsonMapper JSON = new JsonMapper();

    private final Words words;
    private final SchemaNames names;
    private Schemas schemas;
    private final List<Recorded> story;
    private final Stable stable;
    private final Refusals refusals;
    /** What is missing, each as a sentence that says where to write it. */
    private final List<String> missing = new ArrayList<>();

    OpenApi(Words words, List<Recorded> story, Stable stable) {
        this.words = words;
        this.names = new SchemaNames(words.general().path("schemaNames"));
        this.schemas = new Schemas(words.general().path("values"), names);
        this.story = story;
        this.stable = stable;
        this.refusals = new Refusals(words.general().path("refusals"), story, stable, missing);
    }

    List<String> missing() {
        return missing;
    }

    ObjectNode of(List<Call> unordered) {
        List<String> order = List.copyOf(words.operations().keySet());
        List<Call> calls = unordered.stream()
                .sorted(Comparator.comparingInt(
                        (Call call) -> Math.floorMod(order.indexOf(call.toString()), Integer.MAX_VALUE)))
                .toList();
        paths(calls);
        missing.clear();
        names.again();
        schemas = new Schemas(words.general().path("values"), names);
        ObjectNode paths = paths(calls);
        refuseWordsWithoutCall(calls);
        ObjectNode api = JSON.createObjectNode().put("openapi", "3.1.0");
        api.set("info", words.general().get("info"));
        api.set("servers", words.general().get("servers"));
        api.set("security", words.general().get("security"));
        api.set("tags", tags());
        api.set("paths", paths);
        api.set("components", components());
        return api;
    }

    private ObjectNode paths(List<Call> calls) {
        ObjectNode paths = JSON.createObjectNode();
        for (Call call : calls) {
            ObjectNode path =
                    paths.withObject("/" + call.path().replace("~", "~0").replace("/", "~1"));
            path.set(call.method().toLowerCase(Locale.ROOT), operation(call));
        }
        return paths;
    }

    private void refuseWordsWithoutCall(List<Call> calls) {
        Set<String> there = Set.copyOf(calls.stream().map(Call::toString).toList());
        words.operations().keySet().stream()
                .filter(call -> !there.contains(call))
                .forEach(call -> missing.add(call + " has words in operations/ and is no call: take them out."));
    }

    /** Words of a schema that was renamed would be missed by nobody. */
    private void refuseWordsWithoutSchema(JsonNode schemas) {
        words.properties().propertyNames().stream()
                .filter(name -> name.contains("."))
                .filter(name ->
                        !schemas.at('/' + name.replace(".", "/properties/")).isObject())
                .forEach(
                        name -> missing.add(name + " has words in properties.yaml and is no property: take them out."));
        words.general().path("schemaNames").properties().stream()
                .filter(each -> !schemas.has(each.getValue().asString()))
                .forEach(each ->
                        missing.add(each.getKey() + " has a name in general.yaml and is no schema: take it out."));
    }

    private ArrayNode tags() {
        ArrayNode tags = JSON.createArrayNode();
        words.tags()
                .forEach((name, about) ->
                        tags.addObject().put("name", name).put("description", sentence(name, "about", about)));
        return tags;
    }

    private ObjectNode operation(Call call) {
        JsonNode told = words.of(call);
        if (told.isMissingNode()) {
            missing.add(call + " has no words: write them in one of services/app/" + Words.FOLDER + "/operations.");
        }
        ObjectNode operation = JSON.createObjectNode();
        operation.putArray("tags").add(told.path("tag").asString(""));
        operation.put("operationId", sentence(call, "id", told.path("id").asString("")));
        operation.put("summary", sentence(call, "summary", told.path("summary").asString("")));
        operation.put("description", description(call, told));
        ArrayNode roles = operation.putArray("x-roles");
        call.roleNames().forEach(roles::add);
        List<Recorded> steps = story.stream()
                .filter(step -> step.call().equals(call.toString()) && !step.isRefused())
                .toList();
        if (steps.isEmpty()) {
            missing.add(
                    call + " has no step in services/app/" + Words.FOLDER + "/story.yaml: add one, as its example.");
        }
        new Parameters(words, missing, stable).of(call, told, steps, operation);
        new Bodies(schemas, stable, missing).of(call, told, steps, operation);
        operation.set("responses", responses(call, told, steps));
        return operation;
    }

    private String description(Call call, JsonNode told) {
        String text = sentence(
                call, "description", told.path("description").asString("").strip());
        return text + "\n\n" + callers(call);
    }

    private static String callers(Call call) {
        if (call.others().isEmpty()) {
            return "For everybody who is signed in.";
        }
        return (call.roleNames().size() == 1 ? "For callers with the role " : "For callers with one of the roles ")
                + String.join(", ", call.roleNames()) + ".";
    }

    private ObjectNode responses(Call call, JsonNode told, List<Recorded> steps) {
        Map<String, ObjectNode> responses = new TreeMap<>();
        Answers answers = new Answers(words, schemas, stable);
        String returns = told.path("returns").asString("").strip();
        for (Recorded step : steps) {
            if (!step.text().isEmpty()) {
                sentence(call, "returns", returns);
            }
            responses.computeIfAbsent(Integer.toString(step.status()), status -> answers.of(call, told, step, returns));
        }
        refusals.of(call, told).forEach(responses::put);
        ObjectNode all = JSON.createObjectNode();
        responses.forEach(all::set);
        return all;
    }

    private ObjectNode components() {
        ObjectNode components = JSON.createObjectNode();
        components.set("securitySchemes", words.general().get("securitySchemes"));
        ObjectNode named = components.putObject("schemas");
        Map<String, ObjectNode> sorted = new TreeMap<>(schemas.named());
        sorted.put("Problem", words.general().get("problem").asObject());
        sorted.put("NewId", words.general().get("newId").asObject());
        sorted.forEach((name, schema) -> {
            schema.path("properties").properties().forEach(each -> property(name, each.getKey(), each.getValue()));
            named.set(name, schema);
        });
        refuseWordsWithoutSchema(named);
        components.set("headers", words.general().get("headers"));
        components.set("parameters", words.general().get("commandHeaders"));
        components.set("responses", refusals.components());
        return components;
    }

    private void property(String schema, String property, JsonNode made) {
        if (made.has("description")) {
            return;
        }
        JsonNode own = words.properties().path(schema + '.' + property);
        JsonNode told = own.isMissingNode() ? words.properties().path(property) : own;
        String description = told.isObject() ? told.path("description").asString("") : told.asString("");
        if (description.isEmpty()) {
            missing.add("The property " + schema + "." + property + " has no description: write it in services/app/"
                    + Words.FOLDER + "/properties.yaml.");
        }
        ((ObjectNode) made).put("description", description);
        told.path("schema").properties().forEach(each -> ((ObjectNode) made).set(each.getKey(), each.getValue()));
    }

    private String sentence(Object of, String what, String text) {
        if (text.isBlank()) {
            missing.add(of + " has no " + what + ": write it in one of services/app/" + Words.FOLDER + "/operations.");
        }
        return text;
    }

    /** Returns headers of the API's own that an answer came with, each as a reference to its description. */
    static Map<String, ObjectNode> headers(JsonNode known, Recorded step) {
        Map<String, ObjectNode> headers = new LinkedHashMap<>();
        known.properties().forEach(each -> {
            if (step.headers().firstValue(each.getKey()).isPresent()) {
                headers.put(
                        each.getKey(), JSON.createObjectNode().put("$ref", "#/components/headers/" + each.getKey()));
            }
        });
        return headers;
    }
}
