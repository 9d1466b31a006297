package org.pactrail.app.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.app.support.Office.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.app.support.PactrailClient.Answer;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.app.support.SharedPactrail;
import org.pactrail.web.role.Role;
import tools.jackson.databind.JsonNode;

/** Every list of the API has pages of the size and in the order that are asked for. */
@ExtendWith(SharedPactrail.class)
@ResourceLock(SharedPactrail.NAME)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryListTest {
    private static final String SORT_BY = "Sort by one of ";

    /** Answers with a list in them that is no list of its own. */
    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("/api/partners/{id}", "one record with its parts"),
            Map.entry("/api/partnerships/{id}", "one record with its parts"),
            Map.entry("/api/partnerships/{id}/timeline", "one record's history, whose order is its meaning"),
            Map.entry("/api/board", "the newest cards of each stage; all are at /api/partnerships"),
            Map.entry("/api/work", "what is due, in sections"),
            Map.entry("/api/forecast", "a span of months"),
            Map.entry("/api/figures", "a span of years"),
            Map.entry("/api/figures/{year}", "one document"),
            Map.entry("/api/figures/editions/{id}/figures", "one document"),
            Map.entry("/api/figures/rebuild", "one report"),
            Map.entry("/api/me", "one user"));

    /** Lists whose order explains a number, event after event, and cannot be another one. */
    private static final List<String> IN_ORDER =
            List.of("/api/figures/{year}/passport", "/api/figures/{year}/restatement");

    private static final Map<String, String> NEEDED = Map.of(
            "/api/partners/duplicates", "name=Ministry&",
            "/api/figures/{year}/passport", "cell=agreements.signed&",
            "/api/figures/{year}/restatement", "edition=2024-1&");

    private final RunningPactrail pactrail;
    private final JsonNode description;

    EveryListTest(RunningPactrail pactrail) {
        this.pactrail = pactrail;
        this.description = pactrail.as(Role.AUDITOR).get("/v3/api-docs").json();
        pactrail.as(Role.APPROVER).post("/api/figures/2024/editions", "{\"title\":\"Every list\"}");
    }

    Stream<Call> lists() {
        return Call.all(pactrail).stream().filter(call -> call.parameters().contains("page"));
    }

    @Test
    void no_list_is_without_pages() {
        List<String> unpaged = new ArrayList<>();
        for (Call call : Call.all(pactrail)) {
            if (holdsAList(call.path()) && !call.parameters().containsAll(List.of("page", "size"))) {
                unpaged.add(call.path());
            }
        }
        assertThat(new TreeSet<>(unpaged)).isEqualTo(new TreeSet<>(WHOLE.keySet()));
        assertThat(lists().filter(call -> !call.parameters().contains("sort")).map(Call::path))
                .containsExactlyInAnyOrderElementsOf(IN_ORDER);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_page_has_at_most_its_size_and_says_how_many_there_are(Call call) {
        Answer one = asked(call, "page=1&size=1");
        assertThat(items(list(one))).hasSizeLessThanOrEqualTo(1);
        int total = Integer.parseInt(one.at("/total"));
        assertThat(one.at("/pages")).isEqualTo(Integer.toString(Math.max(1, total)));

        Answer beyond = asked(call, "page=1000000&size=200");
        assertThat(items(list(beyond))).isEmpty();
        assertThat(beyond.at("/total")).isEqualTo(Integer.toString(total));

        Answer all = asked(call, "size=200");
        assertThat(items(list(all))).hasSize(Math.min(200, total));
        if (total > 0) {
            assertThat(list(all).get(0)).isEqualTo(list(one).get(0));
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void each_order_that_a_refusal_names_is_described_and_is_one_both_ways(Call call) {
        if (IN_ORDER.contains(call.path())) {
            return;
        }
        Answer refused = client(call).get(path(call, "sort=none"));
        assertThat(refused.status()).isEqualTo(400);
        String detail = refused.at("/detail");
        List<String> names =
                List.of(detail.substring(detail.indexOf(SORT_BY) + SORT_BY.length(), detail.indexOf(", with a minus"))
                        .split(", "));
        List<String> described = new ArrayList<>();
        for (String name : names) {
            described.addAll(List.of(name, "-" + name));
            for (String way : List.of(name, "-" + name)) {
                Answer sorted = asked(call, "size=200&sort=" + way);
                assertThat(sorted.at("/total")).isEqualTo(asked(call, "size=1").at("/total"));
            }
        }
        assertThat(sortCodes(call)).containsExactlyInAnyOrderElementsOf(described);
    }

    private Answer asked(Call call, String question) {
        Answer answer = client(call).get(path(call, question));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private PactrailClient client(Call call) {
        return pactrail.as(call.role());
    }

    private static String path(Call call, String question) {
        return call.at(Map.of("year", "2024")) + "?" + NEEDED.getOrDefault(call.path(), "") + question;
    }

    /** Returns the one list of an answer that its pages divide. */
    private JsonNode list(Answer answer) {
        for (String name : List.of("changes", "contributing")) {
            if (answer.json().has(name)) {
                return answer.json().get(name);
            }
        }
        return answer.json().valueStream().filter(JsonNode::isArray).findFirst().orElseThrow();
    }

    private boolean holdsAList(String path) {
        JsonNode answer = description.at("/paths/" + path.replace("~", "~0").replace("/", "~1")
                + "/get/responses/200/content/application~1json");
        return answer.isObject()
                && resolved(answer.get("schema"))
                        .path("properties")
                        .valueStream()
                        .anyMatch(property ->
                                resolved(property).path("type").asString("").equals("array"));
    }

    private List<String> sortCodes(Call call) {
        JsonNode parameters = description.at("/paths/" + call.path().replace("/", "~1") + "/get/parameters");
        return parameters
                .valueStream()
                .map(this::resolved)
                .filter(parameter -> parameter.get("name").asString().equals("sort"))
                .flatMap(parameter -> parameter.at("/schema/enum").valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isString()
                ? resolved(Objects.requireNonNull(
                        description.at(reference.asString().substring(1))))
                : node;
    }
}
