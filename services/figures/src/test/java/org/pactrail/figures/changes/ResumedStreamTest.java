package org.pactrail.figures.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.figures.FiguresServer;
import org.pactrail.figures.count.YearFold;
import org.pactrail.figures.yearly.Expected;
import org.pactrail.figures.yearly.History;
import org.pactrail.figures.yearly.YearMemo;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.store.InMemoryLedgerStore;

/** A stream that goes on from the last event that a listener has. */
@Timeout(180)
class ResumedStreamTest {
    private static final YearMemo<FiguresEvent> EVENTS = new YearMemo<>((year, fold) ->
            new FiguresEvent(fold.changed().position(), ("data: " + year + "\n\n").getBytes(StandardCharsets.UTF_8)));

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

    @Test
    void everything_after_the_last_event_is_told_and_nothing_else() throws Exception {
        server.sign("a1", "2023-01-01");
        long seen = server.sign("a2", "2024-01-01");
        server.caughtUp(server.sign("a3", "2025-01-01"));

        try (Listener listener = server.listen(Long.toString(seen))) {
            assertThat(listener.nextFigures().get("year").asInt()).isEqualTo(2025);
            assertThat(listener.nextBlock()).containsExactly(": heartbeat");
        }
    }

    @Test
    void nothing_is_told_again_when_nothing_changed() throws Exception {
        long seen = server.sign("a1", "2023-01-01");
        server.caughtUp(server.touch());

        try (Listener listener = server.listen(Long.toString(seen))) {
            assertThat(listener.nextBlock()).containsExactly(": heartbeat");
        }
    }

    @Test
    void an_id_that_the_ledger_has_not_reached_is_told_everything() throws Exception {
        server.caughtUp(server.sign("a1", "2023-01-01"));

        try (Listener listener = server.listen("999")) {
            assertThat(listener.next()).startsWith("id: 1");
        }
    }

    @Test
    void the_id_may_be_given_in_the_address() throws Exception {
        long seen = server.sign("a1", "2023-01-01");
        server.caughtUp(server.sign("a2", "2024-01-01"));

        try (Listener listener = server.listenAt("/api/figures/changes?lastEventId=" + seen)) {
            assertThat(listener.nextFigures().get("year").asInt()).isEqualTo(2024);
        }
        assertThat(server.get("/api/figures/changes?lastEventId=x").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1.5", "-2", "99999999999999999999"})
    void an_id_that_cannot_be_is_refused(String id) throws Exception {
        try (Listener listener = server.listen(id)) {
            assertThat(listener.response().statusCode()).isEqualTo(400);
            assertThat(listener.response().headers().firstValue("content-type")).hasValue("application/problem+json");
        }
    }

    @Test
    void years_that_changed_at_one_position_share_an_id_that_only_the_last_of_them_carries() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        long last = ChangeStream.send(
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

        long last =
                ChangeStream.send(List.of(Map.entry(2024, changed(3)), Map.entry(2025, changed(8))), 5, EVENTS, out);
        long same = ChangeStream.send(List.of(Map.entry(2024, changed(3))), 8, EVENTS, out);

        assertThat(out).hasToString("data: 2024\n\nid: 8\ndata: 2025\n\ndata: 2024\n\n");
        assertThat(List.of(last, same)).containsExactly(8L, 8L);
    }

    private static YearFold changed(long position) {
        return Expected.empty(new YearFold.Changed(position, History.recordedAt(position)));
    }
}
