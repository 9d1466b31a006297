package org.pactrail.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pactrail.ledger.SomeEvents.NOON;
import static org.pactrail.ledger.SomeEvents.event;
import static org.pactrail.ledger.SomeEvents.keyed;
import static org.pactrail.ledger.SomeEvents.run;

import org.junit.jupiter.api.Test;
import org.pactrail.ledger.AppendRefused.DuplicateEvent;
import org.pactrail.ledger.AppendRefused.KeyTaken;
import org.pactrail.ledger.AppendRefused.SequenceConflict;
import org.pactrail.ledger.AppendRefused.TooLarge;

abstract class RefusingContract extends LedgerFixture {
    @Test
    void an_event_whose_sequence_is_taken_is_refused() {
        ledger.append(run("a", 0, 2));
        refuses(Commit.of(event("a", 1, "other", NOON, "{}")), SequenceConflict.class);
        reopen();
        refuses(Commit.of(event("a", 0, "other", NOON, "{}")), SequenceConflict.class);
    }

    @Test
    void an_event_that_leaves_a_gap_in_its_stream_is_refused() {
        refuses(Commit.of(event("a", 1)), SequenceConflict.class);
        ledger.append(run("a", 0, 1));
        refuses(Commit.of(event("a", 2)), SequenceConflict.class);
    }

    @Test
    void a_refusal_names_stream_sequence_and_head() {
        ledger.append(run("a", 0, 3));
        assertThatThrownBy(() -> ledger.append(Commit.of(event("a", 7))))
                .isInstanceOfSatisfying(SequenceConflict.class, refusal -> {
                    assertThat(refusal.stream()).isEqualTo("a");
                    assertThat(refusal.sequence()).isEqualTo(7);
                })
                .hasMessageContaining("stream=a sequence=7 head=2");
    }

    @Test
    void sequences_within_one_commit_must_follow_each_other_too() {
        refuses(Commit.of(event("a", 0), event("a", 2)), SequenceConflict.class);
        refuses(Commit.of(event("a", 0), event("a", 0, "other", NOON, "{}")), SequenceConflict.class);
        refuses(Commit.of(event("a", 1), event("a", 0)), SequenceConflict.class);
    }

    @Test
    void nothing_of_a_refused_commit_is_stored_whichever_of_its_events_is_to_blame() {
        refuses(keyed("key", event("a", 0), event("b", 0), event("c", 5)), SequenceConflict.class);
        assertThat(ledger.committed("key")).isEmpty();
        assertThat(ledger.readStream("a", 0, 1)).isEmpty();
        assertThat(ledger.append(keyed("key", event("a", 0), event("b", 0)))).isEqualTo(new Receipt(0, 1));
    }

    @Test
    void an_id_is_taken_once_in_the_whole_ledger() {
        ledger.append(Commit.of(event("a", 0, "same", NOON, "{}")));
        refuses(Commit.of(event("b", 0, "same", NOON, "{}")), DuplicateEvent.class);
        refuses(Commit.of(event("b", 0, "x", NOON, "{}"), event("b", 1, "x", NOON, "{}")), DuplicateEvent.class);
        reopen();
        refuses(Commit.of(event("a", 1, "same", NOON, "{}")), DuplicateEvent.class);
    }

    @Test
    void a_key_is_taken_once_and_tells_where_its_commit_stands() {
        ledger.append(run("z", 0, 2));
        Receipt receipt = ledger.append(keyed("key", event("a", 0), event("a", 1)));
        refuses(keyed("key", event("b", 0)), KeyTaken.class);
        reopen();
        refuses(keyed("key", event("b", 0)), KeyTaken.class);
        assertThat(ledger.committed("key")).contains(receipt);
        assertThat(ledger.committed("other")).isEmpty();
    }

    @Test
    void asking_twice_with_one_key_is_told_so_although_the_sequence_is_taken_as_well() {
        ledger.append(keyed("key", event("a", 0)));
        refuses(keyed("key", event("a", 0)), KeyTaken.class);
    }

    @Test
    void names_that_differ_in_case_accents_or_blanks_are_different_names() {
        ledger.append(keyed("é", event("a", 0), event("A", 0), event("a ", 0), event("á", 0)));
        ledger.append(keyed("e", event("a", 1)));
        assertThat(ledger.committed("É")).isEmpty();
        assertThat(ledger.readStream("A", 0, 9)).extracting(Entry::position).containsExactly(1L);
    }

    @Test
    void a_commit_of_more_than_8_megabytes_is_refused_and_one_of_less_is_not() {
        String payload = "x".repeat(4 << 20);
        refuses(Commit.of(event("a", 0, "1", NOON, payload), event("a", 1, "2", NOON, payload)), TooLarge.class);
        refuses(run("a", 0, 33_000), TooLarge.class);
        refuses(Commit.of(event("x".repeat(1_500_000), 0)), TooLarge.class);
        byte[] metadata = new byte[9 << 20];
        refuses(Commit.of(new NewEvent("a", 0, "1", "Happened", "1", NOON, new byte[0], metadata)), TooLarge.class);
        String less = payload.substring(1_000);
        ledger.append(Commit.of(event("a", 0, "1", NOON, less), event("a", 1, "2", NOON, less)));
        reopen();
        assertThat(ledger.read(0, 9)).allMatch(entry -> entry.payload().length == less.length());
    }

    private void refuses(Commit commit, Class<? extends AppendRefused> why) {
        long before = ledger.head().entries();
        assertThatThrownBy(() -> ledger.append(commit)).isInstanceOf(why);
        assertThat(ledger.head().entries()).isEqualTo(before);
        assertThat(ledger.read(before, 1)).isEmpty();
    }
}
