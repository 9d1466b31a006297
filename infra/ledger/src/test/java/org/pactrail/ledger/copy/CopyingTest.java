package org.pactrail.ledger.copy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pactrail.ledger.SomeEvents.NOON;
import static org.pactrail.ledger.SomeEvents.event;
import static org.pactrail.ledger.SomeEvents.keyed;
import static org.pactrail.ledger.SomeEvents.run;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Head;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.Receipt;
import org.pactrail.ledger.copy.Copying.Copied;
import org.pactrail.ledger.sequence.SequencedLedger;
import org.pactrail.ledger.store.InMemoryLedgerStore;
import org.pactrail.ledger.store.LedgerStore.Numbered;

class CopyingTest {
    private final InMemoryLedgerStore source = new InMemoryLedgerStore();
    private final InMemoryLedgerStore target = new InMemoryLedgerStore();

    @Test
    void a_copy_keeps_every_entry_commit_and_key() {
        fill(source, "a", 3_000);

        Copied copied = copy();

        assertThat(copied.entries()).isEqualTo(6_001);
        assertThat(copied.added()).isEqualTo(6_001);
        assertThat(target.read(0, 10_000)).isEqualTo(source.read(0, 10_000));
        assertThat(target.commits(0, 10_000)).isEqualTo(source.commits(0, 10_000));
        assertThat(target.committed("key of a")).contains(new Receipt(6_000, 6_000));
    }

    @Test
    void a_copy_is_taken_up_where_it_ended_whatever_the_source_was_given_meanwhile() {
        fill(source, "a", 10);
        Copied first = copy();
        assertThat(copy()).isEqualTo(new Copied(21, 0, first.combined()));

        fill(source, "b", 10);

        assertThat(copy().added()).isEqualTo(21);
        assertThat(target.read(0, 100)).isEqualTo(source.read(0, 100));
    }

    @Test
    void nothing_is_copied_onto_another_ledger() {
        fill(source, "a", 10);
        fill(target, "b", 3);
        List<Entry> before = target.read(0, 100);
        assertThatThrownBy(this::copy)
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("not a part of the source")
                .hasMessageContaining("position=6");
        fill(target, "c", 20);
        assertThatThrownBy(this::copy).hasMessageContaining("it ends at position=47, and the source at position=20");
        assertThat(target.read(0, 7)).isEqualTo(before);
    }

    @Test
    void a_target_that_differs_before_its_end_is_found_at_the_end() {
        fill(source, "a", 10);
        List<Numbered> commits = source.commits(0, 100);
        Entry first = commits.getFirst().entries().getFirst();
        Entry other = altered(first, "{\"another\":true}".getBytes(UTF_8));
        target.write(
                List.of(new Numbered(List.of(other, commits.getFirst().entries().getLast()), null), commits.get(1)));
        assertThatThrownBy(this::copy).hasMessageContaining("are not the source's");
    }

    @Test
    void a_target_that_somebody_else_writes_to_meanwhile_is_copied_to_no_further() {
        fill(source, "a", 1_500);
        List<Head> left = new ArrayList<>();
        assertThatThrownBy(() -> new Copying(source, target).run(position -> {
                    fill(target, "b", 1);
                    left.add(target.head());
                }))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("Another process writes to the target");
        assertThat(left).containsExactly(target.head());
    }

    @Test
    void what_is_damaged_is_not_copied_and_what_comes_before_is() {
        fill(source, "a", 2);
        List<Numbered> commits = source.commits(0, 100);
        InMemoryLedgerStore damaged = new InMemoryLedgerStore();
        Entry entry = commits.get(1).entries().getFirst();
        damaged.write(commits.subList(0, 1));
        assertThat(new Copying(damaged, target).run(position -> {}).entries()).isEqualTo(2);
        damaged.write(List.of(new Numbered(
                List.of(new Entry(
                        2, 2, NOON, "x", 0, "x", "Happened", "1", entry.payload(), entry.metadata(), entry.leaf())),
                null)));
        assertThatThrownBy(() -> new Copying(damaged, target).run(position -> {}))
                .hasMessageContaining("The source is damaged")
                .hasMessageContaining("position=2");
        assertThat(target.head().entries()).isEqualTo(2);
    }

    @Test
    void large_commits_are_written_few_at_a_time() {
        int megabyte = 1 << 20;
        Ledger ledger = SequencedLedger.on(source);
        for (int i = 0; i < 24; i++) {
            String large = "\"" + "x".repeat(i % 4 == 3 ? 100 : 7 * megabyte) + "\"";
            ledger.append(Commit.of(event("large", i, "large" + i, NOON, large)));
        }
        List<Long> reached = new ArrayList<>(List.of(-1L));

        new Copying(source, target).run(reached::add);

        assertThat(target.read(0, 100)).isEqualTo(source.read(0, 100));
        for (int batch = 1; batch < reached.size(); batch++) {
            long bytes =
                    target
                            .read(reached.get(batch - 1) + 1, (int) (reached.get(batch) - reached.get(batch - 1)))
                            .stream()
                            .mapToLong(entry -> entry.payload().length + entry.metadata().length)
                            .sum();
            assertThat(bytes)
                    .as("written at once up to position %d", reached.get(batch))
                    .isLessThan(16 * megabyte);
        }
        assertThat(reached).as("not one by one either").hasSizeLessThan(15).endsWith(23L);
    }

    private Copied copy() {
        return new Copying(source, target).run(position -> {});
    }

    /** Commits of two entries each, and one with a key. */
    private static void fill(InMemoryLedgerStore store, String stream, int commits) {
        Ledger ledger = SequencedLedger.on(store);
        for (int i = 0; i < commits; i++) {
            ledger.append(run(stream, i * 2L, 2));
        }
        ledger.append(keyed("key of " + stream, event(stream + "-keyed", 0)));
    }

    private static Entry altered(Entry like, byte[] payload) {
        return new Entry(
                like.position(),
                like.commitEnd(),
                like.recordedAt(),
                like.stream(),
                like.sequence(),
                like.id(),
                like.type(),
                like.revision(),
                payload,
                like.metadata(),
                like.leaf());
    }
}
