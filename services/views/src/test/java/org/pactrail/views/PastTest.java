package org.pactrail.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.views.story.Happened.DAY;
import static org.pactrail.views.story.Happened.cash;
import static org.pactrail.views.story.Happened.cleared;
import static org.pactrail.views.story.Happened.ids;
import static org.pactrail.views.story.Happened.merged;
import static org.pactrail.views.story.Happened.negotiation;
import static org.pactrail.views.story.Happened.next;
import static org.pactrail.views.story.Happened.opened;
import static org.pactrail.views.story.Happened.outreach;
import static org.pactrail.views.story.Happened.receipt;
import static org.pactrail.views.story.Happened.registered;
import static org.pactrail.views.story.Happened.renamed;
import static org.pactrail.views.story.Happened.signed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.events.PactrailEvent;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.store.InMemoryLedgerStore;
import org.pactrail.views.ViewsServer.Answer;
import org.pactrail.views.story.Story;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks for records and lists as they were, and compares with the answers of that time. */
class PastTest {
    private static final List<PactrailEvent> EVENTS = new ArrayList<>(List.of(
            registered("p", "Swaziland"),
            opened("a", "Schools", "eve", "p"),
            outreach("a", DAY.minusDays(60), next("Call", DAY.minusDays(20))),
            registered("q", "Fund"),
            renamed("p", "Eswatini", DAY),
            negotiation("a", DAY),
            cleared("a", "q"),
            signed("a", "R-1", ids("p", "q"), cash("q", "80", "USD", "80.00")),
            opened("b", "Cables", "juma", "q"),
            receipt("a", "r1", "q", "80", "USD")));
    private static final List<String> QUESTIONS = List.of(
            "/api/partnerships/a",
            "/api/partnerships/a/timeline",
            "/api/partnerships/a/receipts/r1",
            "/api/partners/p",
            "/api/partners/q",
            "/api/partnerships?sort=title",
            "/api/partnerships?officer=juma",
            "/api/board?region=AFR",
            "/api/partners?query=swaziland",
            "/api/partners");

    /** Answers of that time, by question and position. */
    private static final Map<String, List<Answer>> ANSWERED = new TreeMap<>();

    private static Ledger ledger;
    private static ViewsServer server;

    @BeforeAll
    static void askAtEachPosition() {
        EVENTS.addAll(List.of(merged("q", "p")));
        ledger = InMemoryLedgerStore.ledger();
        server = new ViewsServer(ledger);
        Story story = new Story();
        for (int position = 0; position < EVENTS.size(); position++) {
            story.then(EVENTS.get(position)).appendTo(ledger, position);
            for (String question : QUESTIONS) {
                ANSWERED.computeIfAbsent(question, first -> new ArrayList<>())
                        .add(server.get(with(question, "after=" + position)));
            }
        }
    }

    @AfterAll
    static void close() {
        server.close();
        ledger.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"position=%d", "knownAt=%s"})
    void the_past_is_answered_as_it_was_answered_then(String parameter) {
        ANSWERED.forEach((question, answers) -> {
            for (int position = 0; position < answers.size(); position++) {
                Answer then = answers.get(position);
                String path = with(
                        question,
                        parameter.startsWith("position")
                                ? parameter.formatted(position)
                                : parameter.formatted(Story.BEGIN.plusSeconds(position)));

                Answer now = server.get(path);

                if (then.status() == 200) {
                    assertThat(timeless(now.json())).as(path).isEqualTo(timeless(then.json()));
                    assertThat(now.header("Pactrail-Position")).isEqualTo(then.header("Pactrail-Position"));
                } else {
                    assertThat(now.status()).as(path).isNotEqualTo(500); // not there yet, or an officer of later
                }
            }
        });
    }

    @Test
    void only_the_present_has_a_tag_to_change_it_by() {
        for (String record : List.of("/api/partnerships/a", "/api/partners/p")) {
            assertThat(server.get(record).header("ETag")).isNotEmpty();
            assertThat(server.get(record + "?position=" + (EVENTS.size() - 1)).header("ETag"))
                    .isEmpty();
            assertThat(server.get(record + "?knownAt=2024-04-01T00:00:00Z").header("ETag"))
                    .isEmpty();
        }
    }

    /** The step was due on 12 March 2024, and every entry is of 1 March 2024. */
    @Test
    void badges_of_the_past_are_those_of_its_day() {
        assertThat(server.get("/api/partnerships/a?position=5").at("/badges")).isEqualTo("[]");
        assertThat(server.get("/api/partnerships?position=5").at("/partnerships/0/daysInStage"))
                .isEqualTo("0");
        assertThat(ANSWERED.get("/api/partnerships/a").get(5).at("/badges")).contains("OVERDUE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/partnerships/a?position=0           | Partnership a was opened after position 0. Ask for a later position
            /api/partnerships/a?position=-1          | Partnership a was opened after position -1.
            /api/partnerships/a?knownAt=2024-01-01T00:00:00Z | Partnership a was opened after position -1.
            /api/partnerships/b/timeline?position=7  | Partnership b was opened after position 7.
            /api/partnerships/a/receipts/r1?position=8 | no receipt r1
            /api/partners/q?position=2               | Partner q was registered after position 2. Ask for a later position
            /api/partners/q?knownAt=2024-01-01T00:00:00Z | Partner q was registered after position -1.
            /api/partnerships/nobody?position=3      | There is no partnership nobody.
            /api/partners/nobody?position=3          | There is no partner nobody.
            /api/partners/a?position=3               | There is no partner a.
            """)
    void a_record_that_did_not_exist_then_is_a_problem_that_says_so(String path, String part) {
        Answer answer = server.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().at("/detail").asString()).contains(part).endsWith(".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/partnerships/a",
                "/api/partnerships/a/timeline",
                "/api/partners/p",
                "/api/partnerships",
                "/api/partners",
                "/api/board",
                "/api/forecast"
            })
    void a_past_that_cannot_be_is_refused(String path) {
        Map.of(
                        "position=99", "has not reached 99",
                        "position=-2", "instead of position=-2",
                        "position=then", "instead of position=then",
                        "knownAt=then", "instead of knownAt=then",
                        "knownAt=1899-12-31T23:59:59Z", "1900 to 2100",
                        "knownAt=2101-01-01T00:00:00Z", "1900 to 2100",
                        "position=1&knownAt=2024-04-01T00:00:00Z", "not for both")
                .forEach((when, part) -> {
                    Answer answer = server.get(path + '?' + when);
                    assertThat(answer.status()).as(path + '?' + when).isEqualTo(400);
                    assertThat(answer.json().at("/detail").asString()).contains(part);
                });
        assertThat(server.get(path + "?knownAt=1900-01-01T00:00:00Z").status()).isIn(200, 404);
    }

    private static String with(String question, String parameter) {
        return question + (question.contains("?") ? '&' : '?') + parameter;
    }

    /** Returns the answer without its values that depend on today. */
    private static JsonNode timeless(JsonNode answer) {
        JsonNode copy = answer.deepCopy();
        strip(copy);
        return copy;
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(List.of("daysInStage", "badges"));
        }
        node.forEach(PastTest::strip);
    }
}
