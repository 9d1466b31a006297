package org.pactrail.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.ledger.SomeEvents.event;
import static org.pactrail.ledger.SomeEvents.keyed;
import static org.pactrail.ledger.SomeEvents.run;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pactrail.ledger.store.LedgerStore.Numbered;
import org.pactrail.ledger.store.StoredLedger;
import org.pactrail.ledger.store.StoredLedger.SavedView;

abstract class StoredContract extends LedgerFixture {
    abstract StoredLedger stored();

    @Test
    void an_empty_ledger_has_no_commits() {
        try (StoredLedger stored = stored()) {
            assertThat(stored.head()).isEqualTo(Head.EMPTY);
            assertThat(stored.commits(0, 9)).isEmpty();
            assertThat(stored.read(0, 9)).isEmpty();
            assertThat(stored.checkpoints()).isEmpty();
        }
    }

    @Test
    void there_are_no_commits_after_the_head() {
        ledger.append(run("a", 0, 3));
        ledger.append(run("a", 3, 1));
        ledger.append(run("a", 4, 3));
        try (StoredLedger stored = stored()) {
            assertThat(stored.head()).isEqualTo(ledger.head());
            for (long from : List.of(7L, 8L, 9L, 999L)) {
                assertThat(stored.commits(from, 1)).as("from %s", from).isEmpty();
                assertThat(stored.commits(from, 9)).as("from %s", from).isEmpty();
            }
        }
    }

    @Test
    void commits_are_whole_from_the_one_that_holds_a_position_on_and_have_their_keys() {
        ledger.append(keyed("key 0", event("a", 0), event("b", 0), event("a", 1)));
        ledger.append(run("a", 2, 2));
        ledger.append(keyed("key 5", event("b", 1)));
        try (StoredLedger stored = stored()) {
            for (long from : List.of(0L, 1L, 2L)) {
                assertThat(stored.commits(from, 9))
                        .as("from %s", from)
                        .extracting(Numbered::key)
                        .containsExactly("key 0", null, "key 5");
            }
            assertThat(stored.commits(4, 9)).extracting(Numbered::key).containsExactly(null, "key 5");
            assertThat(stored.commits(1, 1))
                    .singleElement()
                    .satisfies(commit -> assertThat(commit.entries()).isEqualTo(ledger.read(0, 3)));
        }
    }

    @Test
    void pages_of_commits_put_together_are_the_whole_ledger() {
        for (int i = 0; i < 40; i++) {
            ledger.append(run("stream-" + i, 0, 1 + i % 4));
        }
        try (StoredLedger stored = stored()) {
            for (int size : List.of(1, 2, 7, 99, 999)) {
                List<Entry> entries = new ArrayList<>();
                List<Numbered> page = stored.commits(0, size);
                while (!page.isEmpty()) {
                    page.forEach(commit -> entries.addAll(commit.entries()));
                    page = stored.commits(entries.size(), size);
                }
                assertThat(entries).as("pages of %s", size).isEqualTo(ledger.read(0, 999));
            }
            assertThat(stored.read(3, 9)).isEqualTo(ledger.read(3, 9));
        }
    }

    @Test
    void checkpoints_are_told_by_name_and_without_their_states() {
        ledger.append(run("a", 0, 3));
        ledger.save(new Checkpoint("figures", 7, 2, new byte[32], new byte[1_000]));
        ledger.save(new Checkpoint("board", 1, 1, new byte[32], new byte[0]));
        try (StoredLedger stored = stored()) {
            assertThat(stored.checkpoints())
                    .containsExactly(new SavedView("board", 1, 1, 0), new SavedView("figures", 7, 2, 1_000));
        }
    }
}
