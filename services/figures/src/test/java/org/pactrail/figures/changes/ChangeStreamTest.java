package org.pactrail.figures.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnershipEvent.PartnershipEnded;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.figures.FiguresServer;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.view.FiguresView;
import org.pactrail.figures.yearly.Signing;
import org.pactrail.figures.yearly.YearMemo;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.ledger.store.InMemoryLedgerStore;
import tools.jackson.databind.JsonNode;

@Timeout(180)
class ChangeStreamTest {
    private final Ledger ledger = InMemoryLedgerStore.ledger();
    private final FiguresServer server = new FiguresServer(ledger);

    @BeforeEach
    void a_partner_at_position_0() {
        server.registerGhana();
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
            server.sign("a1", "2025-01-01");
            server.sign("a2", "2024-01-01");
            server.caughtUp(server.sign("a3", "2025-06-01"));
            server.caughtUp(server.touch());

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
            server.sign("a1", "2024-01-01");
            server.caughtUp(server.record(cancelled("a1")));

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
                server.touch();
                long signed = server.sign("a1", "2024-01-01");

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
                    last = server.sign("a" + i, (2020 + i % 5) + "-01-01");
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
    class The_end {
        @Test
        void comes_at_once_when_the_application_stops() throws Exception {
            try (Listener listener = server.listen()) {
                assertThat(listener.nextBlock()).containsExactly(": heartbeat");

                server.close();

                listener.awaitEnd();
            }
        }

        @Test
        void comes_when_the_figures_stop_and_the_next_listener_is_told_why() throws Exception {
            try (Listener listener = server.listen()) {
                server.record(Signing.of("twice", "2024-05-02").by("ghana").event());
                server.record(Signing.of("twice", "2024-05-02").by("ghana").event());

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

                assertThatThrownBy(() -> stream.sendAfter(-1)).isInstanceOf(IOException.class);
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

    private static PartnershipEnded cancelled(String partnership) {
        return new PartnershipEnded(
                new PartnershipId(partnership),
                Outcome.CANCELLED,
                LocalDate.parse("2026-01-01"),
                "It came to nothing.");
    }
}
