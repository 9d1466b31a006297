package org.pactrail.figures.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.figures.FiguresServer;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.view.FiguresView;
import org.pactrail.figures.yearly.History;
import org.pactrail.figures.yearly.Signing;
import org.pactrail.figures.yearly.YearMemo;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.ledger.fold.SavedView;
import org.pactrail.ledger.store.InMemoryLedgerStore;
import tools.jackson.databind.json.JsonMapper;

/** Every year is told again, or for the first time, to whoever may have been told otherwise. */
@Timeout(180)
class ToldAgainTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final Ledger ledger = InMemoryLedgerStore.ledger();
    private FiguresServer server = new FiguresServer(ledger);

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
    class After_a_restart {
        @Test
        void who_resumes_is_told_every_year_as_the_process_before_may_have_counted_otherwise() throws Exception {
            server.sign("a1", "2023-01-01");
            long seen = server.sign("a2", "2024-01-01");
            server.caughtUp(seen);
            server.close();
            server = new FiguresServer(ledger);
            server.caughtUp(seen);

            try (Listener listener = server.listen(Long.toString(seen))) {
                for (int year : List.of(2023, 2024)) {
                    List<String> event = listener.next();
                    assertThat(event).startsWith("event: figures");
                    assertThat(event.getLast()).startsWith("data: {\"year\":" + year);
                }
                assertThat(listener.nextBlock()).containsExactly(": heartbeat");
            }
        }
    }

    @Nested
    class Before_the_figures_have_begun {
        @Test
        void who_resumes_is_told_every_year_once_they_have() throws Exception {
            server.sign("a1", "2023-01-01");
            long seen = server.sign("a2", "2024-01-01");
            BlockingQueue<Runnable> start = new LinkedBlockingQueue<>();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (LiveView<PactrailEvent, FiguresState> view =
                    LiveView.of(ledger, new FiguresView(), FiguresView.EVENTS, start::add)) {
                YearChanges changes = new YearChanges(view, ledger);
                changes.start();
                ChangeStream stream = new ChangeStream(changes, events(), Duration.ofMillis(50), out);
                Thread resumed = Thread.ofVirtual().start(() -> tell(stream, seen));
                await().until(() -> out.toString(StandardCharsets.UTF_8).contains("heartbeat"));
                start.take().run();

                await().until(() -> out.toString(StandardCharsets.UTF_8).contains("data: 2023\n\ndata: 2024\n\n"));
                changes.stop();
                resumed.join();
            }
        }

        private static YearMemo<FiguresEvent> events() {
            return new YearMemo<>((year, fold) -> new FiguresEvent(
                    fold.changed().position(), ("data: " + year + "\n\n").getBytes(StandardCharsets.UTF_8)));
        }

        private static void tell(ChangeStream stream, long last) {
            try {
                stream.sendAfter(last);
            } catch (IOException | InterruptedException unexpected) {
                throw new IllegalStateException(unexpected);
            }
        }
    }

    @Nested
    class After_figures_were_put_right {
        /** As a fault of memory, of a disk or of an earlier version might have left them. */
        @BeforeEach
        void begin_with_wrong_figures() {
            server.sign("a1", "2024-01-01");
            server.touch();
            server.close();
            History wrong = new History()
                    .partner("ghana", PartnerType.GOVERNMENT, Membership.MEMBER_STATE)
                    .signed(Signing.of("a1", "2024-01-01").by("ghana").cash("ghana", "7.00"))
                    .signed(Signing.of("never", "2019-01-01").by("ghana"));
            FiguresView view = new FiguresView();
            ledger.save(new SavedView(List.of(), view.save(wrong.state()))
                    .at(
                            view.name(),
                            view.version(),
                            2,
                            ledger.read(2, 1).getFirst().leaf()));
            server = new FiguresServer(ledger);
        }

        @Test
        void who_listens_is_told_every_year_again_also_one_that_never_was_and_no_id_goes_back() throws Exception {
            try (Listener listener = server.listen()) {
                assertThat(listener.nextFigures().at("/contributionsUsd/total").asString())
                        .isEqualTo("7.00");
                assertThat(listener.next()).startsWith("id: 2");

                server.rebuild();

                assertThat(List.of(listener.next(), listener.next()))
                        .allSatisfy(event -> assertThat(event).startsWith("event: figures"))
                        .extracting(event -> JSON.readTree(event.getLast().substring("data: ".length())))
                        .satisfiesExactly(
                                never -> assertThat(
                                                never.at("/agreements/signed").asInt())
                                        .isZero(),
                                right -> assertThat(right.at("/contributionsUsd/total")
                                                .asString())
                                        .isEqualTo("0.00"));
                long next = server.sign("a2", "2024-06-01");
                assertThat(listener.next()).startsWith("id: " + next);
            }
        }

        @Test
        void who_resumes_from_before_is_told_everything_and_who_resumes_from_after_is_not() throws Exception {
            server.rebuild();

            try (Listener listener = server.listen("2")) {
                assertThat(listener.nextFigures().get("year").asInt()).isEqualTo(2019);
                assertThat(listener.nextFigures().get("year").asInt()).isEqualTo(2024);
            }
            long later = server.sign("a2", "2025-01-01");
            server.caughtUp(later);
            try (Listener listener = server.listen(Long.toString(later))) {
                assertThat(listener.nextBlock()).containsExactly(": heartbeat");
            }
        }

        @Test
        void nobody_is_told_again_what_was_right() throws Exception {
            server.rebuild();
            try (Listener listener = server.listen("999")) {
                listener.next();
                listener.next();

                server.rebuild();

                assertThat(listener.nextBlock()).containsExactly(": heartbeat");
                assertThat(listener.nextBlock()).containsExactly(": heartbeat");
            }
        }
    }
}
