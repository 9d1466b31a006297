package org.pactrail.app.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pactrail.app.api.ApiPage.Answer;
import org.pactrail.app.api.ApiPage.Content;
import org.pactrail.app.api.ApiPage.Field;
import org.pactrail.app.api.ApiPage.Group;
import org.pactrail.app.api.ApiPage.Operation;
import org.pactrail.app.api.ApiPage.Schema;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the page of the API out of its description. */
final class ApiPageReader {
    private static final JsonMapper INDENTED =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final JsonNode api;

    /** @param api the description as OpenAPI */
    ApiPageReader(JsonNode api) {
        this.api = api;
    }

    ApiPage page() {
        List<Group> groups = api.get("tags")
                .valueStream()
                .map(tag -> new Group(text(tag, "name"), text(tag, "description"), operations(text(tag, "name"))))
                .toList();
        List<Answer> refusals = api.at("/components/responses").properties().stream()
                .map(each -> answer(status(each.getValue()), each.getKey(), each.getValue()))
                .sorted((one, other) -> one.status().compareTo(other.status()))
                .toList();
        List<Schema> schemas = api.at("/components/schemas").properties().stream()
                .map(each -> new Schema(each.getKey(), about(each.getValue()), fields(each.getValue())))
                .toList();
        return new ApiPage(
                api.at("/info/title").asString(),
                paragraphs(api.at("/info/description").asString()),
                groups,
                refusals,
                schemas);
    }

    /** Returns the words of a schema, or the names of the schemas of which it is one. */
    private static String about(JsonNode schema) {
        String alternatives = schema.path("oneOf")
                .valueStream()
                .map(one -> one.path("$ref").asString(""))
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .collect(Collectors.joining(", "));
        return alternatives.isEmpty() ? text(schema, "description") : "One of " + alternatives + ".";
    }

    private List<Operation> operations(String tag) {
        List<Operation> all = new ArrayList<>();
        api.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method ->
                                method.getValue().at("/tags/0").asString().equals(tag))
                        .map(method -> operation(method.getKey(), path.getKey(), method.getValue()))
                        .forEach(all::add));
        return all;
    }

    private Operation operation(String method, String path, JsonNode operation) {
        List<Answer> answers = operation.get("responses").properties().stream()
                .filter(each -> !each.getValue().has("$ref"))
                .map(each -> answer(each.getKey(), "", each.getValue()))
                .toList();
        List<Answer> refusals = operation.get("responses").properties().stream()
                .filter(each -> each.getValue().has("$ref"))
                .map(each -> answer(each.getKey(), Types.name(each.getValue()), resolved(each.getValue())))
                .toList();
        return new Operation(
                text(operation, "operationId"),
                method.toUpperCase(Locale.ROOT),
                path,
                text(operation, "summary"),
                paragraphs(text(operation, "description")),
                operation
                        .path("parameters")
                        .valueStream()
                        .map(this::resolved)
                        .map(ApiPageReader::parameter)
                        .toList(),
                contents(operation.path("requestBody").path("content")),
                answers,
                refusals);
    }

    private static Field parameter(JsonNode parameter) {
        return new Field(
                text(parameter, "name"),
                text(parameter, "in"),
                Types.of(parameter.get("schema")),
                parameter.path("required").asBoolean(false),
                text(parameter, "description"),
                text(parameter, "example"));
    }

    private Answer answer(String status, String name, JsonNode answer) {
        List<String> headers = answer.path("headers").propertyNames().stream().toList();
        return new Answer(status, name, text(answer, "description"), headers, contents(answer.path("content")));
    }

    /** Returns the status in a refusal's example. */
    private static String status(JsonNode refusal) {
        return refusal.path("content")
                .valueStream()
                .map(content -> content.at("/example/status").asString(""))
                .findFirst()
                .orElse("");
    }

    private static List<Content> contents(JsonNode content) {
        return content.properties().stream()
                .map(each -> new Content(
                        each.getKey(),
                        Types.of(each.getValue().get("schema")),
                        fields(each.getValue().get("schema")),
                        example(each.getValue())))
                .toList();
    }

    private static String example(JsonNode content) {
        JsonNode example = content.path("example");
        return example.isContainer() ? INDENTED.writeValueAsString(example) : example.asString("");
    }

    private static List<Field> fields(JsonNode schema) {
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        return schema.path("properties").properties().stream()
                .map(each -> new Field(
                        each.getKey(),
                        "",
                        Types.of(each.getValue()),
                        required.contains(each.getKey()),
                        text(each.getValue(), "description"),
                        ""))
                .toList();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? api.at(text(node, "$ref").substring(1)) : node;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    /** Returns paragraphs as HTML, of which two marks are known: **strong** and `code`. */
    private static List<String> paragraphs(String text) {
        return Stream.of(text.strip().split("\\n\\s*\\n"))
                .map(HtmlUtils::htmlEscape)
                .map(each -> each.replaceAll("\\*\\*(.+?)\\*\\*", "<strong>$1</strong>"))
                .map(each -> each.replaceAll("`(.+?)`", "<code>$1</code>"))
                .toList();
    }
}
