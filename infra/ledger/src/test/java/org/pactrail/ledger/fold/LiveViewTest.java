package org.pactrail.ledger.fold;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.pactrail.ledger.SomeEvents.NOON;
import static org.pactrail.ledger.SomeEvents.event;
import static org.pactrail.ledger.SomeEvents.run;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.ledger.Checkpoint;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerAway;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.sequence.SequencedLedger;
import org.pactrail.ledger.store.FaultyStore;
import org.pactrail.ledger.store.InMemoryLedgerStore;

class LiveViewTest {
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final StreamsView VIEW = new StreamsView(1);

    private final InMemoryLedgerStore store = new InMemoryLedgerStore();
    private final Ledger ledger = SequencedLedger.on(store);

    @AfterEach
    void close() {
        ledger.close();
    }

    @Nested
    class What_a_view_says {
        @Test
        void is_what_a_fold_of_the_same_entries_says() throws InterruptedException {
            append("a", "b");
            try (LiveView<String, String> live = live(VIEW)) {
                append("c");
                assertThat(live.at(2, SOON)).isEqualTo(new ViewState<>("abc", 2, NOON));
                assertThat(live.now()).isEqualTo(Fold.upTo(ledger, VIEW, Entry::stream, 2));
                assertThat(live.failure()).isEmpty();
            }
        }

        @Test
        void is_the_empty_state_before_the_first_entry() {
            try (LiveView<String, String> live = live(VIEW)) {
                assertThat(live.now()).isEqualTo(new ViewState<>("", -1, null));
            }
        }
    }

    @Nested
    class A_view_that_begins {
        @Test
        void tells_nothing_before_it_has_folded_all_that_was_there() throws InterruptedException {
            append("a", "b", "c");
            tellsNothingBefore("abc");
        }

        @Test
        void tells_nothing_before_it_has_folded_all_that_was_added_to_its_checkpoint() throws InterruptedException {
            append("a");
            try (LiveView<String, String> live = live(VIEW)) {
                live.at(0, SOON);
            }
            append("b", "c");
            tellsNothingBefore("a|bc");
        }

        @Test
        void folds_each_entry_once_although_the_ledger_was_away_in_between() throws InterruptedException {
            ledger.append(run("a", 0, 9_500));
            Decoder<String> cut = entry -> {
                if (entry.position() == 1_200 && !away.getAndSet(true)) {
                    store.away(true);
                }
                return entry.stream();
            };
            try (LiveView<String, String> live = LiveView.of(ledger, VIEW, cut)) {
                isAway(live);
                store.away(false);
                assertThat(live.at(9_499, SOON).state()).isEqualTo("a".repeat(9_500));
            }
        }

        private final AtomicBoolean away = new AtomicBoolean();

        @Test
        void waits_for_what_a_server_does_not_show_yet_after_a_fail_over() throws InterruptedException {
            append("a", "b", "c", "d");
            FaultyStore behind = new FaultyStore(store.reopened());
            try (Ledger shared = SequencedLedger.on(behind)) {
                behind.hiddenFrom = 2;
                try (LiveView<String, String> live = LiveView.of(shared, VIEW, Entry::stream)) {
                    isAway(live);
                    assertThat(live.now().state()).isEmpty();
                    behind.hiddenFrom = Long.MAX_VALUE;
                    assertThat(live.at(3, SOON).state()).isEqualTo("abcd");
                }
            }
        }

        @Test
        void keeps_no_other_view_from_beginning() throws InterruptedException {
            append("a", "b", "c");
            CountDownLatch half = new CountDownLatch(1);
            try (LiveView<String, String> first = heldUp(half)) {
                try (LiveView<String, String> second = live(VIEW)) {
                    assertThat(second.at(2, SOON).state()).isEqualTo("abc");
                    assertThat(first.now().position()).isEqualTo(-1);
                } finally {
                    half.countDown();
                }
            }
        }

        private void tellsNothingBefore(String all) throws InterruptedException {
            CountDownLatch half = new CountDownLatch(1);
            try (LiveView<String, String> live = heldUp(half)) {
                assertThatThrownBy(() -> live.beyond(-1, Duration.ofMillis(50)))
                        .isInstanceOf(ViewBehind.class)
                        .hasMessageContaining("is being made anew");
                ViewState<String> meanwhile = assertTimeoutPreemptively(SOON, live::now);
                assertThat(meanwhile).isEqualTo(new ViewState<>("", -1, null));
                half.countDown();
                assertThat(live.at(2, SOON).state()).isEqualTo(all);
            } finally {
                half.countDown();
            }
        }

        private LiveView<String, String> heldUp(CountDownLatch half) {
            return LiveView.of(ledger, VIEW, entry -> {
                if (entry.position() == 1) {
                    awaitUninterruptibly(half);
                }
                return entry.stream();
            });
        }

        private static void awaitUninterruptibly(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Nested
    class A_view_whose_start_never_comes {
        @Test
        void is_closed_all_the_same() {
            LiveView<String, String> live = LiveView.of(ledger, VIEW, Entry::stream, never -> {});
            assertTimeoutPreemptively(SOON, live::close);
            assertThat(live.failure()).isPresent();
        }
    }

    @Nested
    class Waiting_for_a_position {
        @Test
        void ends_when_the_view_stands_there() throws Exception {
            try (LiveView<String, String> live = live(VIEW)) {
                CompletableFuture<ViewState<String>> waiting = CompletableFuture.supplyAsync(() -> beyond(live, -1));
                append("a");
                assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(new ViewState<>("a", 0, NOON));
                assertThat(live.at(0, Duration.ZERO).state()).isEqualTo("a");
            }
        }

        @Test
        void gives_up_in_time_and_says_where_the_view_stands() throws InterruptedException {
            append("a");
            try (LiveView<String, String> live = live(VIEW)) {
                live.at(0, SOON);
                assertThatThrownBy(() -> live.at(7, Duration.ofMillis(5)))
                        .isInstanceOf(ViewBehind.class)
                        .hasMessageContaining("position 0")
                        .hasMessageContaining("7");
                assertThat(live.beyond(0, Duration.ofMillis(5)).position()).isZero();
            }
        }

        private static ViewState<String> beyond(LiveView<String, String> live, long position) {
            try {
                return live.beyond(position, SOON);
            } catch (InterruptedException unexpected) {
                throw new IllegalStateException(unexpected);
            }
        }
    }

    @Nested
    class A_checkpoint {
        @Test
        void is_saved_at_the_end_and_resumed_from() throws InterruptedException {
            runAndClose("a", "b");
            assertThat(ledger.checkpoint("streams")).hasValueSatisfying(saved -> {
                assertThat(saved.position()).isEqualTo(1);
                assertThat(saved.leaf()).isEqualTo(ledger.read(1, 1).getFirst().leaf());
            });
            append("c");
            try (LiveView<String, String> live = live(VIEW)) {
                assertThat(live.at(2, SOON)).isEqualTo(new ViewState<>("ab|c", 2, NOON));
            }
        }

        @Test
        void is_saved_now_and_then_while_the_view_goes_on() {
            try (LiveView<String, String> live = LiveView.of(ledger, VIEW, Entry::stream, 2)) {
                append("a");
                append("b");
                await().until(() -> ledger.checkpoint("streams").isPresent());
                assertThat(live.failure()).isEmpty();
            }
        }

        @Test
        void of_another_version_is_ignored() throws InterruptedException {
            runAndClose("a", "b");
            try (LiveView<String, String> live = live(new StreamsView(2))) {
                assertThat(live.at(1, SOON).state()).isEqualTo("ab");
            }
        }

        @Test
        void of_another_ledger_is_ignored() throws InterruptedException {
            append("a", "b");
            ledger.save(new Checkpoint("streams", 1, 1, new byte[32], "wrong".getBytes(UTF_8)));
            try (LiveView<String, String> live = live(VIEW)) {
                assertThat(live.at(1, SOON).state()).isEqualTo("ab");
            }
            ledger.save(new Checkpoint("streams", 1, 9, new byte[32], "ahead".getBytes(UTF_8)));
            try (LiveView<String, String> live = live(VIEW)) {
                assertThat(live.at(1, SOON).state()).isEqualTo("ab");
            }
        }

        @Test
        void that_cannot_be_saved_stops_nothing() throws InterruptedException {
            LiveView<String, String> live = live(VIEW);
            append("a");
            live.at(0, SOON);
            ledger.close();
            live.close();
            assertThat(live.failure()).isEmpty();
        }

        @Test
        void that_another_process_saved_further_on_is_begun_with_all_the_same() throws InterruptedException {
            store.hidesOthers(true);
            try (Ledger other = SequencedLedger.on(store)) {
                other.append(Commit.of(event("a", 0)));
                try (LiveView<String, String> elsewhere = LiveView.of(other, VIEW, Entry::stream)) {
                    elsewhere.at(0, SOON);
                }
                try (LiveView<String, String> live = live(VIEW)) {
                    assertThat(live.at(0, SOON)).isEqualTo(new ViewState<>("a|", 0, NOON));
                    store.hidesOthers(false);
                    other.append(Commit.of(event("b", 0)));
                    assertThat(live.at(1, SOON).state()).isEqualTo("a|b");
                    assertThat(live.failure()).isEmpty();
                }
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"flipped", "truncated", "emptied", "edited", "of another position", "without a digest"})
        void that_is_not_what_was_saved_is_ignored_and_replaced(String damage) throws InterruptedException {
            runAndClose("a", "b");
            Checkpoint saved = ledger.checkpoint("streams").orElseThrow();
            ledger.save(damaged(saved, damage));

            try (LiveView<String, String> live = live(VIEW)) {
                assertThat(live.at(1, SOON).state()).isEqualTo("ab");
                assertThat(live.failure()).isEmpty();
            }
            assertThat(ledger.checkpoint("streams").flatMap(SavedView::of)).isPresent();
        }

        private Checkpoint damaged(Checkpoint saved, String damage) {
            byte[] state = saved.state().clone();
            switch (damage) {
                case "flipped" -> state[state.length / 2] ^= 1;
                case "truncated" -> state = Arrays.copyOf(state, state.length - 1);
                case "emptied" -> state = new byte[0];
                case "edited" -> state[state.length - 2] = 'z';
                case "without a digest" -> state = "ab|".getBytes(UTF_8);
                default -> {
                    byte[] first = ledger.read(0, 1).getFirst().leaf();
                    return new Checkpoint(saved.name(), saved.version(), 0, first, state);
                }
            }
            return new Checkpoint(saved.name(), saved.version(), saved.position(), saved.leaf(), state);
        }

        @Test
        void that_its_view_cannot_load_is_ignored() throws InterruptedException {
            append("a");
            ledger.save(new SavedView(List.of(), "unloadable".getBytes(UTF_8))
                    .at("streams", 1, 0, ledger.read(0, 1).getFirst().leaf()));

            try (LiveView<String, String> live = live(VIEW)) {
                assertThat(live.at(0, SOON).state()).isEqualTo("a");
            }
        }

        @Test
        void that_is_of_another_ledger_by_the_next_try_leaves_nothing_behind() throws InterruptedException {
            runAndClose("a", "b");
            ViewWriter<String, String> writer = new ViewWriter<>(ledger, VIEW, Entry::stream, 9);
            assertThat(writer.load().position()).isEqualTo(1);
            ledger.save(new Checkpoint("streams", 1, 1, new byte[32], "wrong".getBytes(UTF_8)));
            assertThat(writer.load()).isEqualTo(new ViewState<>("", -1, null));
        }

        private void runAndClose(String... streams) throws InterruptedException {
            append(streams);
            try (LiveView<String, String> live = live(VIEW)) {
                live.at(streams.length - 1, SOON);
            }
        }
    }

    @Nested
    class A_fold_that_throws {
        @Test
        void stands_where_it_stood_after_a_restart_too_and_says_why() throws InterruptedException {
            append("a");
            try (LiveView<String, String> live = live(VIEW)) {
                live.at(0, SOON);
            }
            append("bad");
            IllegalArgumentException cause = new IllegalArgumentException("unknown type");
            try (LiveView<String, String> live = LiveView.of(ledger, VIEW, entry -> {
                throw cause;
            })) {
                assertThat(live.at(0, SOON).state()).isEqualTo("a|");
                await().until(() -> live.failure().isPresent());
                assertThat(live.failure()).containsSame(cause);
            }
        }

        @Test
        void stops_where_it_stood_says_why_and_saves_nothing() throws InterruptedException {
            IllegalArgumentException cause = new IllegalArgumentException("unknown type");
            try (LiveView<String, String> live = LiveView.of(ledger, VIEW, entry -> {
                if (entry.stream().equals("bad")) {
                    throw cause;
                }
                return entry.stream();
            })) {
                append("a");
                live.at(0, SOON);
                append("bad");
                append("c");
                await().until(() -> live.failure().isPresent());
                assertThat(live.failure()).containsSame(cause);
                assertThat(live.now()).isEqualTo(new ViewState<>("a", 0, NOON));
            }
            assertThat(ledger.checkpoint("streams")).isEmpty();
        }
    }

    @Nested
    class Readers {
        @Test
        void do_not_wait_for_a_fold_under_way() throws InterruptedException {
            CountDownLatch writer = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            try (LiveView<String, String> live = LiveView.of(ledger, VIEW, entry -> {
                writer.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException closed) {
                    throw new LedgerUnavailable("closed", closed);
                }
                return entry.stream();
            })) {
                live.at(-1, SOON); // it has begun
                append("a");
                writer.await();
                assertThat(live.now().position()).isEqualTo(-1);
                goOn.countDown();
                assertThat(live.at(0, SOON).state()).isEqualTo("a");
            }
        }
    }

    private static void isAway(LiveView<String, String> live) {
        await().untilAsserted(() ->
                assertThatThrownBy(() -> live.beyond(-1, Duration.ofMillis(5))).isInstanceOf(LedgerAway.class));
    }

    private LiveView<String, String> live(StreamsView view) {
        return LiveView.of(ledger, view, Entry::stream);
    }

    private void append(String... streams) {
        for (String stream : streams) {
            ledger.append(Commit.of(event(stream, 0)));
        }
    }

    @Nested
    class A_ledger_that_is_away_at_the_start {
        @Test
        void is_told_to_readers_until_it_is_there_and_then_the_view_begins() throws InterruptedException {
            append("a");
            store.away(true);
            try (LiveView<String, String> live = live(VIEW)) {
                isAway(live);
                assertThatThrownBy(() -> live.at(0, Duration.ofMillis(5))).isInstanceOf(LedgerAway.class);
                assertThat(live.failure()).isEmpty();
                store.away(false);
                assertThat(live.at(0, SOON).state()).isEqualTo("a");
            }
        }

        @Test
        void does_not_keep_a_view_from_being_closed() {
            store.away(true);
            LiveView<String, String> live = live(VIEW);
            isAway(live);
            live.close();
        }
    }
}
