package org.pactrail.app.badinput;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pactrail.app.support.Bodies;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.app.support.PactrailClient.Answer;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.app.support.SharedPactrail;
import org.pactrail.web.role.Role;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Every question that is mapped, asked wrongly in every way that its parameters allow: refused with a sentence that names the parameter, and
 * never answered with a zero. A new question or parameter is asked too, or fails here until this test knows how to ask it wrongly.
 */
@Isolated("reads what the JVM prints")
@ExtendWith(SharedPactrail.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryQuestionTest {
    /** In no name, code or id of the sample, so that the log can be searched for it. */
    private static final String RUBBISH = "zq7rubbish";

    private static final String BEYOND = "999999999999";
    private static final int SHOWN = 200;
    private static final String STREAM = "/api/figures/changes";

    /** Parameters without which a question is refused. */
    private static final Map<String, String> NEEDED = Map.of(
            "/api/figures", "from=2023&to=2024",
            "/api/partners/duplicates", "name=Ministry",
            "/api/figures/{year}/passport", "cell=agreements.signed",
            "/api/figures/{year}/restatement", "edition={edition}");

    /** Bad values of a parameter or a variable of a path, by its name, or by path and name where one name means two things. */
    private static final Map<String, List<String>> BAD = Map.ofEntries(
            entry("year", List.of(RUBBISH, "1899", "2101", "2024.0", "-1")),
            entry("/api/figures from", List.of(RUBBISH, "1899", "2101")),
            entry("/api/figures to", List.of(RUBBISH, "1899", "2101")),
            entry("from", List.of(RUBBISH, "2024-13", "1899-12", "2101-01", "2024-01-01")),
            entry("/api/figures/{year}/restatement to", List.of(RUBBISH, "-2", "2024-999999")),
            entry("to", List.of(RUBBISH, "2024-13", "1899-12", "2101-01", "2024-01-01")),
            entry("on", List.of(RUBBISH, "2024-02-30", "1899-12-31", "2101-01-01", "2024-01")),
            entry("page", List.of(RUBBISH, "0", "-1", "1000001", "1.5")),
            entry("size", List.of(RUBBISH, "0", "-1", "201")),
            entry("position", List.of(RUBBISH, "-2", BEYOND)),
            entry("knownAt", List.of(RUBBISH, "1899-12-31T23:59:59Z", "2101-01-01T00:00:00Z", "2024-01-01")),
            entry("after", List.of(RUBBISH, "-2", "1.5")),
            entry("lastEventId", List.of(RUBBISH, "-2")),
            entry("top", List.of(RUBBISH, "0", "101")),
            entry("definitions", List.of(RUBBISH, "3")),
            entry("dimension", List.of(RUBBISH, "REGION")),
            entry(
                    "cell",
                    List.of(
                            RUBBISH,
                            "byRegion." + RUBBISH + ".usd",
                            "byRegion.afr.agreements",
                            "byPriority." + RUBBISH + ".usd",
                            "partners.byType." + RUBBISH,
                            "partners.usdByType.government",
                            "partners.byMembership." + RUBBISH,
                            "topFinancialPartners." + RUBBISH + ".usd",
                            "topFinancialPartners.SELF.usd",
                            "contributionsUsd.ownPercent")),
            entry("contributor", List.of(RUBBISH, "self")),
            entry("type", List.of(RUBBISH, "government")),
            entry("membership", List.of(RUBBISH, "member_state")),
            entry("kind", List.of(RUBBISH, "cash")),
            entry("region", List.of(RUBBISH, "afr")),
            entry("priority", List.of(RUBBISH, "digital_transformation")),
            entry("stage", List.of(RUBBISH, "prospect")),
            entry("officer", List.of(RUBBISH)),
            entry("partner", List.of(RUBBISH)),
            entry("merged", List.of(RUBBISH, "TRUE")),
            entry("edition", List.of(RUBBISH, "2024-999999", "2023-1")),
            entry("id", List.of(RUBBISH, "x".repeat(100))),
            entry("receipt", List.of(RUBBISH, "x".repeat(100))),
            entry("file", List.of(RUBBISH)),
            entry("sort", List.of(RUBBISH, "-" + RUBBISH, "--title")),
            entry("country", List.of(RUBBISH, "ch", "XX")),
            entry("role", List.of(RUBBISH, "officer", "AUDITOR")),
            entry("query", List.of("x".repeat(301), "w ".repeat(13).strip())),
            entry("name", List.of("x".repeat(301))));

    private final RunningPactrail pactrail;
    private final Map<String, String> partner = new HashMap<>();
    private final Map<String, String> partnership = new HashMap<>();
    private final Map<String, String> edition = new HashMap<>();

    EveryQuestionTest(RunningPactrail pactrail) {
        this.pactrail = pactrail;
        PactrailClient officer = pactrail.as(Role.OFFICER);
        String member = officer.post("/api/partners", Bodies.member("Ministry of Every Question"))
                .id();
        String id = officer.post("/api/partnerships", Bodies.prospect("Every question", "officer", member))
                .id();
        officer.post("/api/filters", "{\"name\":\"Prospects\",\"query\":{\"stage\":\"PROSPECT\"}}");
        String path = "/api/partnerships/" + id;
        officer.post(path + "/negotiation", Bodies.negotiation("2025-01-01"));
        officer.post(
                path + "/signature", Bodies.signature("EVERY-1", "2025-01-01", Bodies.cash(member, "1000", "USD")));
        Answer receipt = officer.post(path + "/receipts", Bodies.receipt(member, "10", "USD", "2025-01-02"));
        Answer published =
                pactrail.as(Role.APPROVER).post("/api/figures/2024/editions", "{\"title\":\"Every question\"}");
        partner.put("id", member);
        partnership.putAll(Map.of("id", id, "receipt", receipt.id()));
        edition.put("id", published.id());
    }

    List<Call> calls() {
        return Call.all(pactrail);
    }

    @Test
    void every_question_is_found() {
        assertThat(calls()).hasSizeGreaterThan(25);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void bad_input_is_refused_with_a_sentence_that_names_the_parameter(Call call) {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);
        Set<String> faults = new TreeSet<>();

        badValues(call).forEach(fault -> fault.addTo(faults));
        badVariables(call).forEach(fault -> fault.addTo(faults));
        badAddresses(call).forEach(fault -> fault.addTo(faults));

        root.detachAppender(log);
        assertThat(faults).isEmpty();
        assertThat(List.copyOf(log.list)).noneMatch(event -> text(event).contains(RUBBISH));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void a_question_that_is_well_asked_is_answered(Call call) {
        if (!call.path().equals(STREAM) && !call.path().equals("/api/figures/rebuild")) {
            Answer answer = ask(call, "");
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        }
    }

    @Test
    void a_page_beyond_the_last_is_empty_with_the_true_number_of_pages() {
        for (Call call : calls()) {
            if (call.parameters().contains("page")) {
                JsonNode first = ask(call, "page=1").json();
                JsonNode beyond = ask(call, "page=1000000").json();
                assertThat(beyond.get("page").asInt()).as(call.toString()).isEqualTo(1_000_000);
                assertThat(beyond.get("pages")).as(call.toString()).isEqualTo(first.get("pages"));
                assertThat(beyond.get("total")).as(call.toString()).isEqualTo(first.get("total"));
                assertThat(Stream.of(
                                        "lines",
                                        "contributing",
                                        "changes",
                                        "partners",
                                        "partnerships",
                                        "filters",
                                        "users",
                                        "candidates",
                                        "editions",
                                        "imports",
                                        call.path().endsWith("/rates") ? "rates" : "entries")
                                .map(beyond::path)
                                .filter(JsonNode::isArray))
                        .as(call.toString())
                        .isNotEmpty()
                        .allSatisfy(items -> assertThat(items).isEmpty());
            }
        }
    }

    @Test
    void a_position_that_nothing_has_reached_is_waited_for_and_then_refused() {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<Call, CompletableFuture<Answer>> asked = calls().stream()
                    .filter(call -> call.parameters().contains("after"))
                    .collect(Collectors.toMap(
                            call -> call,
                            call -> CompletableFuture.supplyAsync(() -> ask(call, "after=" + BEYOND), callers)));
            asked.forEach((call, answer) -> {
                assertThat(answer.join().status()).as(call.toString()).isEqualTo(503);
                assertThat(answer.join().header("Retry-After")).isEqualTo("1");
                assertThat(answer.join().at("/detail")).endsWith(".");
            });
        }
    }

    /**
     * One way to ask wrongly.
     *
     * @param words that the answer's sentence contains
     */
    private record Wrong(Call call, String what, Answer answer, Set<Integer> statuses, List<String> words) {
        private void addTo(Set<String> faults) {
            String detail =
                    answer.header("Content-Type").equals("application/problem+json") ? answer.at("/detail") : "";
            boolean refused = statuses.contains(answer.status())
                    && detail.endsWith(".")
                    && words.stream().allMatch(detail::contains);
            if (!refused) {
                faults.add(call.path() + ' ' + what);
                System.out.println(call + " " + what + " was answered " + answer.status() + " " + detail);
            }
        }
    }

    private Stream<Wrong> badValues(Call call) {
        return call.parameters().stream()
                .flatMap(name -> bad(call, name).stream()
                        .map(value -> wrong(
                                call,
                                name + '=' + value,
                                name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8),
                                value.equals(BEYOND) ? "position" : " instead of " + name + '=' + echoed(value))));
    }

    /** Returns the part of a value that a refusal repeats. */
    private static String echoed(String value) {
        return value.length() > SHOWN ? value.substring(0, SHOWN) : value + '.';
    }

    private Stream<Wrong> badVariables(Call call) {
        return call.variables().stream()
                .flatMap(name -> Stream.concat(bad(call, name).stream(), Stream.of("%ff", "%00"))
                        .map(value -> {
                            Map<String, String> variables = new HashMap<>(variables(call));
                            variables.put(name, value);
                            return new Wrong(
                                    call,
                                    name + '=' + value,
                                    client(call).get(call.at(variables) + query(call, "")),
                                    Set.of(400, 404),
                                    List.of());
                        }));
    }

    private Stream<Wrong> badAddresses(Call call) {
        List<Wrong> all = new ArrayList<>();
        all.add(wrong(call, "colour=red", "colour=red", "\"colour\" is not a parameter"));
        for (String name : call.parameters()) {
            all.add(wrong(call, name + " twice", name + "=1&" + name + "=1", '"' + name + "\" comes 2 times."));
            all.add(wrong(call, name + "=%ff", name + "=%ff", '"' + name + '"'));
            all.add(wrong(call, name + "=%00", name + "=a%00b", '"' + name + '"'));
        }
        if (call.parameters().contains("knownAt")) {
            all.add(wrong(call, "two moments", "position=0&knownAt=2024-01-01T00:00:00Z", "not for both"));
        }
        return all.stream();
    }

    private Wrong wrong(Call call, String what, String query, String word) {
        return new Wrong(call, what, ask(call, query), Set.of(400), List.of(word));
    }

    private static List<String> bad(Call call, String name) {
        List<String> own = BAD.get(call.path() + ' ' + name);
        return own == null
                ? Objects.requireNonNull(
                        BAD.get(name), () -> call + " has a parameter that is not asked wrongly: " + name)
                : own;
    }

    private Answer ask(Call call, String query) {
        return client(call).get(call.at(variables(call)) + query(call, query));
    }

    /** Leaves out what the question needs where that is what is asked wrongly. */
    private String query(Call call, String query) {
        String needed = Stream.of(NEEDED.getOrDefault(call.path(), "").split("&", -1))
                .filter(each ->
                        !each.isEmpty() && !("&" + query).contains("&" + each.substring(0, each.indexOf('=') + 1)))
                .collect(Collectors.joining("&"))
                .replace("{edition}", edition.get("id"));
        String whole = Stream.of(needed, query).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
        return whole.isEmpty() ? "" : '?' + whole;
    }

    private Map<String, String> variables(Call call) {
        if (call.path().startsWith("/api/partnerships")) {
            return partnership;
        }
        return call.path().startsWith("/api/partners")
                ? partner
                : Map.of("year", "2024", "id", edition.get("id"), "file", "partners");
    }

    private PactrailClient client(Call call) {
        return pactrail.as(call.role());
    }

    private static String text(ILoggingEvent event) {
        return event.getFormattedMessage()
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
}
