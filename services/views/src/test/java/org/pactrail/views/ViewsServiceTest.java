package org.pactrail.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.views.story.Happened.DAY;
import static org.pactrail.views.story.Happened.cash;
import static org.pactrail.views.story.Happened.cleared;
import static org.pactrail.views.story.Happened.ended;
import static org.pactrail.views.story.Happened.expected;
import static org.pactrail.views.story.Happened.ids;
import static org.pactrail.views.story.Happened.negotiation;
import static org.pactrail.views.story.Happened.next;
import static org.pactrail.views.story.Happened.opened;
import static org.pactrail.views.story.Happened.outreach;
import static org.pactrail.views.story.Happened.receipt;
import static org.pactrail.views.story.Happened.refused;
import static org.pactrail.views.story.Happened.registered;
import static org.pactrail.views.story.Happened.signed;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.sequence.SequencedLedger;
import org.pactrail.ledger.store.InMemoryLedgerStore;
import org.pactrail.views.ViewsServer.Answer;
import org.pactrail.views.story.RandomStory;
import org.pactrail.views.story.Story;
import tools.jackson.databind.json.JsonMapper;

class ViewsServiceTest {
    private static final Story STORY = Story.of(
                    registered("p", "Kenya"),
                    registered("q", "Fondation Été"),
                    registered("r", "Åland"),
                    opened("a", "Connected schools", "eve", "p"),
                    outreach("a", DAY, next("Send draft", DAY.plusDays(7))),
                    expected("a", "90.00", "EUR"))
            .then(negotiation("a", DAY), "{\"actor\":\"eve\",\"channel\":\"api\",\"correlation\":\"c-1\"}")
            .then(
                    refused("a", "q"),
                    cleared("a", "q"),
                    signed(
                            "a",
                            "R-1",
                            ids("p", "q"),
                            cash("p", "80.00", "EUR", "100.00"),
                            cash("SELF", "10.50", "USD", "10.50"),
                            cash("q", "999", "XOF", null)),
                    receipt("a", "r1", "p", "80.01", "EUR"),
                    opened("b", "Rural broadband", "juma", "r"),
                    ended("b", Outcome.LOST, DAY));
    private static final int LAST = STORY.events().size() - 1;

    private static Ledger ledger;
    private static ViewsServer server;

    @BeforeAll
    static void append() {
        ledger = InMemoryLedgerStore.ledger();
        STORY.appendTo(ledger, 0);
        server = new ViewsServer(ledger);
        get("/api/ledger/head?after=" + LAST);
    }

    @AfterAll
    static void close() {
        server.close();
        ledger.close();
    }

    @Nested
    class Partners {

        @Test
        void they_are_listed_by_name_with_the_position_of_the_answer() {
            assertGolden("partners.json", get("/api/partners"));
        }

        @Test
        void they_are_found_whatever_their_accents_and_case() {
            assertThat(get("/api/partners?query=" + ViewsServer.encoded("ete FOND"))
                            .at("/partners/0/name"))
                    .isEqualTo("\"Fondation Été\"");
            assertThat(get("/api/partners?query=nobody").at("/total")).isEqualTo("0");
        }

        @Test
        void one_is_shown_with_its_partnerships_and_its_version() {
            Answer answer = get("/api/partners/q");

            assertThat(answer.header("ETag")).isEqualTo("\"0\"");
            assertThat(answer.at("/membership")).isEqualTo("\"MEMBER_STATE\"");
            assertThat(answer.at("/partnerships"))
                    .isEqualTo("[{\"id\":\"a\",\"title\":\"Connected schools\",\"stage\":\"SIGNED\"}]");
        }

        @Test
        void an_unknown_one_is_a_problem() {
            assertProblem(get("/api/partners/nobody"), 404, "There is no partner nobody.");
        }
    }

    @Nested
    class TheBoard {

        @Test
        void it_shows_the_cards_newest_first() {
            assertGolden("board.json", get("/api/partnerships"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "stage=SIGNED",
                    "officer=eve",
                    "partner=q",
                    "query=kenya",
                    "query=r-1%20schools",
                    "stage=SIGNED&officer=eve&partner=p"
                })
        void it_is_narrowed_to_the_cards_that_fit(String filter) {
            assertThat(get("/api/partnerships?" + filter)
                            .json()
                            .at("/partnerships")
                            .findValuesAsString("id"))
                    .contains("a")
                    .doesNotContain("b");
        }

        @ParameterizedTest
        @ValueSource(strings = {"query=nothing", "stage=FUNDED", "region=GLOBAL", "page=2"})
        void nothing_that_fits_is_an_empty_list(String filter) {
            assertThat(get("/api/partnerships?" + filter).at("/partnerships")).isEqualTo("[]");
        }

        @Test
        void blank_filters_narrow_nothing() {
            assertThat(get("/api/partnerships?stage=&officer=&partner=&query=&page=&after=")
                            .at("/total"))
                    .isEqualTo("2");
        }

        @Test
        void an_unknown_stage_is_answered_with_all_stages() {
            assertProblem(
                    get("/api/partnerships?stage=WON"),
                    400,
                    "PROSPECT, NEGOTIATION, SIGNED, FUNDED, LOST, WITHDRAWN, CANCELLED, COMPLETED");
        }
    }

    @Nested
    class OnePartnership {

        @Test
        void everything_recorded_of_it_is_shown() {
            Answer answer = get("/api/partnerships/a");

            assertGolden("partnership.json", answer);
            assertThat(answer.header("ETag")).isEqualTo("\"7\"");
            assertThat(answer.header("Pactrail-Position")).isEqualTo(Integer.toString(LAST));
        }

        @Test
        void its_timeline_shows_actors_events_and_reasons_newest_first() {
            assertGolden("timeline.json", get("/api/partnerships/a/timeline"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "nobody",
                    "p",
                    "an-id-that-is-longer-than-any-id-can-be-an-id-that-is-longer-than-any-id-can-be"
                })
        void an_unknown_one_is_a_problem(String id) {
            assertProblem(get("/api/partnerships/" + id), 404, "There is no partnership " + id);
            assertProblem(get("/api/partnerships/" + id + "/timeline"), 404, "There is no partnership " + id);
        }
    }

    @Nested
    class Positions {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/api/partners",
                    "/api/partners/p",
                    "/api/partnerships",
                    "/api/partnerships/a",
                    "/api/partnerships/a/timeline",
                    "/api/ledger/head"
                })
        void a_position_that_cannot_be_is_a_problem(String path) {
            assertProblem(get(path + "?after=soon"), 400, "after=soon");
            assertProblem(get(path + "?after=-2"), 400, "after=-2");
        }

        @Test
        void the_head_of_the_ledger_is_returned() {
            assertThat(get("/api/ledger/head").json().toString())
                    .isEqualTo("{\"position\":12,\"recordedAt\":\"2024-03-01T10:00:12Z\",\"entries\":13}");
        }

        @Test
        void a_reader_waits_for_the_position_it_asks_for() {
            try (Ledger own = InMemoryLedgerStore.ledger();
                    ViewsServer fresh = new ViewsServer(own)) {
                CompletableFuture<Answer> waiting = fresh.eventually("/api/partners?after=0");
                assertThat(fresh.get("/api/partners").json().toString())
                        .isEqualTo("{\"position\":-1,\"page\":1,\"pages\":1,\"total\":0,\"partners\":[]}");
                assertThat(fresh.get("/api/ledger/head").json().toString())
                        .isEqualTo("{\"position\":-1,\"entries\":0}");
                assertThat(waiting).isNotDone();

                Story.of(registered("p", "Kenya")).appendTo(own, 0);

                assertThat(waiting.join().at("/partners/0/name")).isEqualTo("\"Kenya\"");
            }
        }

        @Test
        void a_partnership_is_shown_as_soon_as_it_is_recorded_with_the_names_of_its_partners() {
            try (Ledger own = InMemoryLedgerStore.ledger();
                    ViewsServer fresh = new ViewsServer(own)) {
                Story story = new Story();
                for (int i = 0; i < 50; i++) {
                    int from = story.events().size();
                    story.then(registered("p" + i, "Partner " + i), opened("a" + i, "Title", "eve", "p" + i));
                    long last = story.appendTo(own, from);

                    Answer answer = fresh.get("/api/partnerships/a" + i);

                    assertThat(answer.at("/partners/0/name")).isEqualTo("\"Partner " + i + "\"");
                    assertThat(answer.at("/position")).isEqualTo(Long.toString(last));
                }
            }
        }
    }

    @Test
    void a_restarted_service_goes_on_from_its_checkpoint_and_answers_the_same() {
        InMemoryLedgerStore store = new InMemoryLedgerStore();
        Story story = RandomStory.of(7, 400);
        String path = "/api/partnerships?page=2&after=" + (story.events().size() - 1);
        Answer before;
        try (Ledger first = SequencedLedger.on(store);
                ViewsServer service = new ViewsServer(first)) {
            story.appendTo(first, 0);
            before = service.get(path);
        }
        try (Ledger second = SequencedLedger.on(store.reopened())) {
            assertThat(second.checkpoint("directory"))
                    .hasValueSatisfying(checkpoint -> assertThat(checkpoint.position())
                            .isEqualTo(story.events().size() - 1));
            try (ViewsServer service = new ViewsServer(second)) {
                assertThat(service.get(path).json()).isEqualTo(before.json());
            }
        }
    }

    private static Answer get(String path) {
        return server.get(path);
    }

    private static void assertProblem(Answer answer, int status, String part) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().at("/detail").asString()).contains(part).endsWith(".");
    }

    /** Compares with a file whose content is part of the contract. */
    private static void assertGolden(String file, Answer answer) {
        JsonMapper json = new JsonMapper();
        assertThat(answer.status()).isEqualTo(200);
        try (InputStream golden = ViewsServiceTest.class.getResourceAsStream(file)) {
            assertThat(answer.json().toPrettyString())
                    .isEqualTo(
                            json.readTree(Objects.requireNonNull(golden, file)).toPrettyString());
        } catch (IOException unreadable) {
            throw new AssertionError(file, unreadable);
        }
    }
}
