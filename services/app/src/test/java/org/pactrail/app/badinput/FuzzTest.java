package org.pactrail.app.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.app.support.PactrailClient.Answer;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.ledger.Ledger;
import org.pactrail.web.role.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends requests that the description of the API allows, more or less, by chance: {@code -Dpactrail.fuzz=20000} for more of them,
 * {@code -Dpactrail.fuzz.seed=…} for the same ones again. The usual seed is the day's.
 */
class FuzzTest {
    private static final int REQUESTS = Integer.getInteger("pactrail.fuzz", 2_000);
    private static final long SEED =
            Long.getLong("pactrail.fuzz.seed", LocalDate.now(ZoneOffset.UTC).toEpochDay());
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DEEPEST = 6;

    /** Waits or streams without end by design, and is tested where that is the question. */
    private static final List<String> LEFT_OUT = List.of("after", "Last-Event-ID", "lastEventId");

    private static final List<String> NASTY = List.of(
            "",
            " ",
            "0",
            "-1",
            "1e999",
            "999999999999999999999",
            "null",
            "true",
            "NaN",
            "x".repeat(400),
            "\u0000",
            "é",
            "%",
            "..",
            "/",
            "'",
            "\"",
            "<b>",
            "\u202e",
            "2024-02-30",
            "2024-13",
            "1899-12-31",
            "SELF",
            "AFR",
            "USD",
            "[]",
            "{}",
            "१२",
            "a\nb");

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    private record Operation(String method, String path, JsonNode words) {}

    @Test
    @Timeout(1_800)
    void no_request_is_answered_with_a_fault_of_pactrail_and_none_that_is_refused_leaves_a_trace() {
        System.out.println("fuzzer: seed=" + SEED + " requests=" + REQUESTS);
        try (RunningPactrail pactrail = RunningPactrail.withSample(folder.resolve("ledger.db"))) {
            Ledger ledger = pactrail.part(Ledger.class);
            JsonNode api = pactrail.as(Role.AUDITOR).get("/v3/api-docs").json();
            List<Operation> operations = operations(api);
            List<String> ids = ids(pactrail.as(Role.OFFICER));
            for (int i = 0; i < REQUESTS; i++) {
                Operation operation = operations.get(random.nextInt(operations.size()));
                long before = ledger.head().entries();
                String request = "seed=" + SEED + " request=" + i + " " + operation.method() + ' ' + operation.path();
                Answer answer = send(pactrail, api, operation, ids);
                statuses.merge(answer.status(), 1, Integer::sum);
                assertThat(answer.status()).as(request + ' ' + answer.text()).isLessThan(500);
                if (answer.status() >= 400) {
                    assertThat(answer.header("Content-Type")).as(request).isEqualTo("application/problem+json");
                    assertThat(answer.at("/detail")).as(request).isNotBlank();
                    assertThat(ledger.head().entries()).as(request).isEqualTo(before);
                }
            }
        }
        System.out.println("fuzzer: answers=" + statuses);
        assertThat(statuses).containsKeys(200, 400, 404);
    }

    private static List<Operation> operations(JsonNode api) {
        List<Operation> all = new ArrayList<>();
        api.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(call -> all.add(new Operation(
                                call.getKey().toUpperCase(Locale.ROOT), path.getKey(), call.getValue()))));
        all.removeIf(operation -> operation.path().equals("/api/figures/changes"));
        return all;
    }

    private static List<String> ids(PactrailClient officer) {
        List<String> ids = new ArrayList<>(List.of("x"));
        officer.get("/api/partners?size=40")
                .json()
                .get("partners")
                .forEach(each -> ids.add(each.get("id").asString()));
        officer.get("/api/partnerships?size=40")
                .json()
                .get("partnerships")
                .forEach(each -> ids.add(each.get("id").asString()));
        return ids;
    }

    private Answer send(RunningPactrail pactrail, JsonNode api, Operation operation, List<String> ids) {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (JsonNode named : operation.words().path("parameters")) {
            JsonNode parameter = resolved(api, named);
            String name = parameter.get("name").asString();
            String value = random.nextBoolean()
                    ? parameter.path("example").asString("1")
                    : text(value(api, parameter.path("schema"), 0));
            switch (parameter.get("in").asString()) {
                case "path" ->
                    path = path.replace(
                            "{" + name + "}",
                            encoded(name.equals("id") && random.nextInt(5) > 0 ? pick(ids) : value + "x"));
                case "query" -> {
                    if (!LEFT_OUT.contains(name) && random.nextInt(5) < 2) {
                        query.add(name + '=' + encoded(value));
                    }
                }
                default -> {} // headers have tests of their own
            }
        }
        PactrailClient caller = pactrail.as(role(operation));
        var request = caller.to(query.isEmpty() ? path : path + '?' + String.join("&", query));
        JsonNode content = operation.words().at("/requestBody/content/application~1json");
        if (operation.method().equals("GET") || content.isMissingNode()) {
            return caller.send(request.method(operation.method(), BodyPublishers.noBody()));
        }
        String body = random.nextInt(5) < 2
                ? content.get("example").toString()
                : JSON.writeValueAsString(value(api, content.get("schema"), 0));
        String sent = random.nextInt(12) == 0 ? body.substring(0, random.nextInt(body.length() + 1)) : body;
        return caller.send(request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(sent)));
    }

    private Role role(Operation operation) {
        List<String> roles = new ArrayList<>();
        operation.words().path("x-roles").forEach(role -> roles.add(role.asString()));
        boolean isAllowed = !roles.isEmpty() && random.nextInt(10) > 0;
        return isAllowed ? Role.valueOf(pick(roles)) : pick(List.of(Role.values()));
    }

    /** Returns a value of a schema, or another one. */
    private Object value(JsonNode api, JsonNode named, int depth) {
        JsonNode schema = resolved(api, named);
        if (random.nextInt(8) == 0 || depth > DEEPEST) {
            return pick(List.<Object>of(pick(NASTY), List.of(), Map.of(), 1, -1, 1.5, true, List.of(pick(NASTY))));
        }
        if (schema.has("enum")) {
            return schema.get("enum")
                    .get(random.nextInt(schema.get("enum").size()))
                    .asString();
        }
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(choice)) {
                return value(
                        api,
                        schema.get(choice).get(random.nextInt(schema.get(choice).size())),
                        depth + 1);
            }
        }
        if (schema.has("properties")) {
            Map<String, Object> object = new TreeMap<>();
            schema.get("properties").properties().forEach(property -> {
                if (random.nextInt(7) > 0) {
                    object.put(property.getKey(), value(api, property.getValue(), depth + 1));
                }
            });
            return object;
        }
        return switch (schema.path("type").asString("")) {
            case "array" -> List.of(value(api, schema.path("items"), depth + 1));
            case "integer", "number" -> random.nextInt(3_000) - 2;
            case "boolean" -> random.nextBoolean();
            default ->
                schema.path("format").asString("").equals("date")
                        ? LocalDate.of(2015, 1, 1)
                                .plusDays(random.nextInt(5_000))
                                .toString()
                        : pick(List.of(
                                "100.00", "officer", "KE", "2025-01", "Name " + random.nextInt(99), pick(NASTY)));
        };
    }

    private static JsonNode resolved(JsonNode api, JsonNode node) {
        return node.path("$ref").isString()
                ? resolved(api, api.at(node.get("$ref").asString().substring(1)))
                : node;
    }

    private static String text(Object value) {
        return value instanceof String text ? text : JSON.writeValueAsString(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
