package org.pactrail.ledger.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.pactrail.ledger.SomeEvents.event;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.sequence.SequencedLedger;
import org.pactrail.ledger.store.InMemoryLedgerStore;

/** Entries of known types that are no sound events. */
class UnreadableTest {
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final StreamsView VIEW = new StreamsView(1);

    private final Ledger ledger = SequencedLedger.on(new InMemoryLedgerStore());

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void are_passed_over_by_a_live_view_which_names_them_and_goes_on() throws InterruptedException {
        append("a", "bad", "b");
        try (LiveView<String, String> live = LiveView.of(ledger, VIEW, UnreadableTest::decode)) {
            assertThat(live.at(2, SOON).state()).isEqualTo("ab");
            append("bad2", "c");
            assertThat(live.at(4, SOON).state()).isEqualTo("abc");
            assertThat(live.failure()).isEmpty();
            assertThat(live.unreadable()).extracting(Unreadable::position).containsExactly(1L, 3L);
            assertThat(live.unreadable().getFirst().reason()).isEqualTo("due=null");
            assertThat(live.unreadable().getFirst().stream()).isEqualTo("bad");
            assertThat(live.unreadable().getFirst().type()).isEqualTo("Happened");
        }
    }

    @Test
    void are_still_named_by_a_view_that_begins_at_a_checkpoint() throws InterruptedException {
        append("bad", "a");
        LiveView<String, String> first = LiveView.of(ledger, VIEW, UnreadableTest::decode);
        first.at(1, SOON);
        first.close();
        append("b");
        try (LiveView<String, String> live = LiveView.of(ledger, VIEW, UnreadableTest::decode)) {
            assertThat(live.at(2, SOON).state()).isEqualTo("a|b");
            assertThat(live.unreadable()).extracting(Unreadable::position).containsExactly(0L);
        }
    }

    @Test
    void are_passed_over_by_every_other_fold_alike() throws InterruptedException {
        append("a", "bad", "b");
        ViewState<String> whole = Fold.upTo(ledger, VIEW, UnreadableTest::decode, 2);
        ViewState<String> past = new PastView<>(ledger, VIEW, UnreadableTest::decode).at(2, SOON);
        try (LiveView<String, String> live = LiveView.of(ledger, VIEW, UnreadableTest::decode)) {
            live.at(2, SOON);
            ViewState<String> anew = live.rebuild(position -> {}, Rebuilt::anew).found();
            assertThat(List.of(whole, past, anew)).containsOnly(live.now());
        }
        assertThat(whole.state()).isEqualTo("ab");
    }

    @Test
    void that_are_of_no_known_type_stop_a_live_view_as_ever() {
        append("a", "unknown", "b");
        try (LiveView<String, String> live = LiveView.of(ledger, VIEW, UnreadableTest::decode)) {
            await().until(() -> live.failure().isPresent());
            assertThat(live.position()).isLessThan(1);
            assertThat(live.unreadable()).isEmpty();
        }
    }

    @Test
    void explain_what_follows_nothing_in_their_own_stream_and_nowhere_else() {
        append("bad", "a needs bad");
        assertThat(Fold.upTo(ledger, VIEW, UnreadableTest::decode, 1).state()).isEqualTo("a needs bad");

        append("b needs c");
        assertThatThrownBy(() -> Fold.upTo(ledger, VIEW, UnreadableTest::decode, 2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("position=2 type=Happened lacking=[c]");
    }

    private static String decode(Entry entry) {
        if (entry.stream().startsWith("bad")) {
            throw new UnreadableEntry(entry, "due=null", new NullPointerException());
        }
        if (entry.stream().equals("unknown")) {
            throw new IllegalArgumentException("No such event");
        }
        return entry.stream();
    }

    private void append(String... streams) {
        for (String stream : streams) {
            ledger.append(Commit.of(event(stream, 0)));
        }
    }
}
