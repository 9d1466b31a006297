package org.pactrail.figures.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.PartnershipEvent.PartnershipEnded;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.figures.FiguresServer;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.count.YearFold;
import org.pactrail.figures.view.FiguresView;
import org.pactrail.figures.yearly.Expected;
import org.pactrail.figures.yearly.History;
import org.pactrail.figures.yearly.Signing;
import org.pactrail.figures.yearly.YearMemo;
import org.pactrail.ledger.InMemoryLedgerStore;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.LiveView;
import tools.jackson.databind.JsonNode;

@Timeout(60)
class ChangeStreamTest {
    private static final YearMemo<FiguresEvent> EVENTS = new YearMemo<>((year, fold) ->
            new FiguresEvent(fold.changed().position(), ("data: " + year + "\n\n").getBytes(StandardCharsets.UTF_8)));

    private final Ledger ledger = InMemoryLedgerStore.ledger();
    private final FiguresServer server = new FiguresServer(ledger);

    @BeforeEach
    void a_partner_at_position_0() {
        server.record(new PartnerRegistered(
                new PartnerId("ghana"), "Ghana", PartnerType.GOVERNMENT, Membership.MEMBER_STATE, "GH"));
    }

    @AfterEach
    void stop() {
        server.close();
        ledger.close();
    }

    @Nested
    class On_connecting {
        @Test
        void each_year_is_told_in_the_order_of_its_last_change_as_it_stood_then() throws Exception {
            sign("a1", "2025-01-01");
            sign("a2", "2024-01-01");
            caughtUp(sign("a3", "2025-06-01"));
            caughtUp(touch());

            try (Listener listener = server.listen()) {
                List<String> first = listener.next();
                assertThat(first).startsWith("id: 2", "event: figures").hasSize(3);
                assertThat(first.getLast()).startsWith("data: {\"year\":2024,\"position\":2,\"recordedAt\":\"2026-");
                List<String> second = listener.next();
                assertThat(second).startsWith("id: 3", "event: figures");
                assertThat(second.getLast())
                        .startsWith("data: {\"year\":2025,\"position\":3,")
                        .contains("\"signed\":2");
            }
        }

        @Test
        void the_answer_is_a_stream_that_nothing_in_between_keeps() throws Exception {
            try (Listener listener = server.listen()) {
                assertThat(listener.response().statusCode()).isEqualTo(200);
                assertThat(listener.response().headers().map())
                        .containsEntry("cache-control", List.of("no-store"))
                        .containsEntry("x-accel-buffering", List.of("no"));
                assertThat(listener.response().headers().firstValue("content-type"))
                        .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            }
        }

        @Test
        void a_year_whose_agreements_are_all_cancelled_is_told_with_zeros() throws Exception {
            sign("a1", "2024-01-01");
            caughtUp(server.record(cancelled("a1")));

            try (Listener listener = server.listen()) {
                assertThat(listener.nextFigures().at("/agreements/signed").asInt())
                        .isZero();
            }
        }
    }

    @Nested
    class While_connected {
        @Test
        void a_year_is_told_whole_as_soon_as_it_changes_and_other_entries_are_not() throws Exception {
            try (Listener listener = server.listen()) {
                touch();
                long signed = sign("a1", "2024-01-01");

                JsonNode figures = listener.nextFigures();

                assertThat(figures.get("position").asLong()).isEqualTo(signed);
                assertThat(figures.at("/agreements/signed").asInt()).isEqualTo(1);
                assertThat(figures.has("byRegion")).isTrue();
            }
        }

        @Test
        void the_last_state_of_every_year_arrives_and_ids_only_grow() throws Exception {
            try (Listener listener = server.listen()) {
                long last = -1;
                for (int i = 0; i < 200; i++) {
                    last = sign("a" + i, (2020 + i % 5) + "-01-01");
                }
                long seen = -1;
                while (seen < last) {
                    long id = Long.parseLong(listener.next().getFirst().substring("id: ".length()));
                    assertThat(id).isGreaterThan(seen);
                    seen = id;
                }
            }
            assertThat(server.get("/api/figures/2024")
                            .body()
                            .at("/agreements/signed")
                            .asInt())
                    .isEqualTo(40);
        }

        @Test
        void silence_is_filled_with_heartbeats() throws Exception {
            try (Listener listener = server.listen()) {
                assertThat(listener.nextBlock()).containsExactly(": heartbeat");
                assertThat(listener.nextBlock()).containsExactly(": heartbeat");
            }
        }
    }

    @Nested
    class On_resuming {
        @Test
        void everything_after_the_last_event_is_told_and_nothing_else() throws Exception {
            sign("a1", "2023-01-01");
            long seen = sign("a2", "2024-01-01");
            caughtUp(sign("a3", "2025-01-01"));

            try (Listener listener = server.listen(Long.toString(seen))) {
                assertThat(listener.nextFigures().get("year").asInt()).isEqualTo(2025);
                assertThat(listener.nextBlock()).containsExactly(": heartbeat");
            }
        }

        @Test
        void nothing_is_told_again_when_nothing_changed() throws Exception {
            long seen = sign("a1", "2023-01-01");
            caughtUp(touch());

            try (Listener listener = server.listen(Long.toString(seen))) {
                assertThat(listener.nextBlock()).containsExactly(": heartbeat");
            }
        }

        @Test
        void an_id_that_the_ledger_has_not_reached_is_told_everything() throws Exception {
            caughtUp(sign("a1", "2023-01-01"));

            try (Listener listener = server.listen("999")) {
                assertThat(listener.next()).startsWith("id: 1");
            }
        }

        @Test
        void the_id_may_be_given_in_the_address() throws Exception {
            long seen = sign("a1", "2023-01-01");
            caughtUp(sign("a2", "2024-01-01"));

            try (Listener listener = server.listenAt("/api/figures/changes?lastEventId=" + seen)) {
                assertThat(listener.nextFigures().get("year").asInt()).isEqualTo(2024);
            }
            assertThat(server.get("/api/figures/changes?lastEventId=x").status())
                    .isEqualTo(400);
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", "1.5", "-2", "99999999999999999999"})
        void an_id_that_cannot_be_is_refused(String id) throws Exception {
            try (Listener listener = server.listen(id)) {
                assertThat(listener.response().statusCode()).isEqualTo(400);
                assertThat(listener.response().headers().firstValue("content-type"))
                        .hasValue("application/problem+json");
            }
        }

        @Test
        void years_that_changed_at_one_position_share_an_id_that_only_the_last_of_them_carries() throws Exception {
            ByteArrayOutputStream out = new ByteArrayOutputStream();

            long last = ChangeStream.tell(
                    List.of(Map.entry(2024, changed(3)), Map.entry(2023, changed(7)), Map.entry(2025, changed(7))),
                    -1,
                    EVENTS,
                    out);

            assertThat(out).hasToString("id: 3\ndata: 2024\n\ndata: 2023\n\nid: 7\ndata: 2025\n\n");
            assertThat(last).isEqualTo(7);
        }

        @Test
        void years_that_are_told_again_carry_no_id_that_goes_back() throws Exception {
            ByteArrayOutputStream out = new ByteArrayOutputStream();

            long last = ChangeStream.tell(
                    List.of(Map.entry(2024, changed(3)), Map.entry(2025, changed(8))), 5, EVENTS, out);
            long same = ChangeStream.tell(List.of(Map.entry(2024, changed(3))), 8, EVENTS, out);

            assertThat(out).hasToString("data: 2024\n\nid: 8\ndata: 2025\n\ndata: 2024\n\n");
            assertThat(List.of(last, same)).containsExactly(8L, 8L);
        }
    }

    @Nested
    class The_end {
        @Test
        void comes_at_once_when_the_application_stops() throws Exception {
            try (Listener listener = server.listen()) {
                assertThat(listener.nextBlock()).containsExactly(": heartbeat");

                long begun = System.nanoTime();
                server.close();

                listener.awaitEnd();
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
            }
        }

        @Test
        void comes_when_the_figures_stop_and_the_next_listener_is_told_why() throws Exception {
            try (Listener listener = server.listen()) {
                server.record(cancelled("never-signed"));

                listener.awaitEnd();
            }
            try (Listener refused = server.listen()) {
                assertThat(refused.response().statusCode()).isEqualTo(503);
            }
        }

        @Test
        void comes_with_the_first_write_that_no_longer_reaches_the_listener() throws Exception {
            try (LiveView<PactrailEvent, FiguresState> view =
                    LiveView.of(ledger, new FiguresView(), FiguresView.EVENTS)) {
                YearMemo<FiguresEvent> none = new YearMemo<>((year, fold) -> new FiguresEvent(0, new byte[0]));
                ChangeStream stream =
                        new ChangeStream(new YearChanges(view, ledger), none, Duration.ofMillis(1), gone());

                assertThatThrownBy(() -> stream.tellFrom(-1)).isInstanceOf(IOException.class);
            }
        }
    }

    private static OutputStream gone() {
        return new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
    }

    private static YearFold changed(long position) {
        return Expected.changed(YearFold.EMPTY, new YearFold.Changed(position, History.recordedAt(position)));
    }

    private long sign(String partnership, String on) {
        return server.record(Signing.of(partnership, on).by("ghana").event());
    }

    /** An entry that changes no year. */
    private long touch() {
        PartnerId late = new PartnerId("late-" + ledger.head().entries());
        return server.record(
                new PartnerRegistered(late, late.value(), PartnerType.ACADEMIA, Membership.ACADEMIA, "CH"));
    }

    private void caughtUp(long position) throws IOException, InterruptedException {
        assertThat(server.get("/api/figures/2024", position).get("position").asLong())
                .isGreaterThanOrEqualTo(position);
    }

    private static PartnershipEnded cancelled(String partnership) {
        return new PartnershipEnded(
                new PartnershipId(partnership),
                Outcome.CANCELLED,
                LocalDate.parse("2026-01-01"),
                "It came to nothing.");
    }
}
