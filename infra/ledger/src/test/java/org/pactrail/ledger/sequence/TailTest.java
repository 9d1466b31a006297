package org.pactrail.ledger.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pactrail.ledger.SomeEvents.NOON;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Head;
import org.pactrail.ledger.LedgerDamaged;
import org.pactrail.ledger.store.InMemoryLedgerStore;
import org.pactrail.ledger.store.LedgerStore.Numbered;

class TailTest {
    private final Tail tail = new Tail();

    @BeforeEach
    void begin() {
        tail.begin(new Head(99, NOON), new byte[32]);
    }

    @Test
    void what_was_there_before_is_never_kept() {
        tail.grow(entries(100, 10, 1));
        assertThat(tail.from(99, 5)).isNull();
        assertThat(tail.from(100, 5)).extracting(Entry::position).containsExactly(100L, 101L, 102L, 103L, 104L);
        assertThat(tail.from(108, 5)).hasSize(2);
        assertThat(tail.from(110, 5)).isEmpty();
    }

    @Test
    void the_newest_8192_are_kept_however_they_come() {
        for (int i = 0; i < 10; i++) {
            tail.grow(entries(100 + i * 3_000L, 3_000, 1));
        }
        long head = 100 + 30_000;
        assertThat(tail.from(head - 8_193, 1)).isNull();
        assertThat(tail.from(head - 8_192, 9_999))
                .extracting(Entry::position)
                .isEqualTo(LongStream.range(head - 8_192, head).boxed().toList());
    }

    @Test
    void large_entries_do_not_pile_up_in_memory() {
        for (int i = 0; i < 100; i++) {
            tail.grow(entries(100 + i, 1, 1 << 20));
        }
        assertThat(tail.from(130, 1)).isNull();
        assertThat(tail.from(140, 99)).hasSize(60);
        tail.grow(entries(200, 1, 100 << 20));
        assertThat(tail.from(200, 1)).isNull();
        assertThat(tail.from(201, 1)).isEmpty();
        tail.grow(entries(201, 5, 1));
        assertThat(tail.from(201, 9)).hasSize(5);
    }

    @Test
    void a_follower_stops_at_a_gap_in_the_store() {
        TailFollowing following =
                new TailFollowing("folding", new InMemoryLedgerStore(), tail, 50, entries -> {}, ended -> {});
        following.start();
        await().until(() -> following.failure().isPresent());
        assertThat(following.failure().orElseThrow())
                .isInstanceOf(LedgerDamaged.class)
                .hasMessageContaining("gap");
    }

    @Test
    void a_follower_stops_at_a_gap_between_entries_of_the_store() {
        List<Entry> gap = new ArrayList<>(entries(0, 1, 1));
        gap.addAll(entries(2, 99, 1));
        InMemoryLedgerStore store = new InMemoryLedgerStore();
        store.write(List.of(new Numbered(gap, null)));
        List<Entry> seen = new CopyOnWriteArrayList<>();
        TailFollowing following = new TailFollowing("folding", store, tail, 0, seen::addAll, ended -> {});
        following.start();
        await().until(() -> following.failure().isPresent());
        assertThat(following.failure().orElseThrow()).hasMessageContaining("gap");
        assertThat(seen).isEmpty();
    }

    private static List<Entry> entries(long first, int count, int bytes) {
        byte[] payload = new byte[bytes];
        return LongStream.range(first, first + count)
                .mapToObj(position -> new Entry(
                        position, position, NOON, "a", position, "id", "t", "1", payload, new byte[0], new byte[32]))
                .toList();
    }
}
