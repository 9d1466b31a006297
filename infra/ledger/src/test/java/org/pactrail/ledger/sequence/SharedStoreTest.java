package org.pactrail.ledger.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.pactrail.ledger.SomeEvents.NOON;
import static org.pactrail.ledger.SomeEvents.event;
import static org.pactrail.ledger.SomeEvents.keyed;
import static org.pactrail.ledger.SomeEvents.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.ledger.AppendRefused.KeyTaken;
import org.pactrail.ledger.AppendRefused.SequenceConflict;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Following;
import org.pactrail.ledger.Head;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerAway;
import org.pactrail.ledger.LedgerDamaged;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.OutcomeUnknown;
import org.pactrail.ledger.Receipt;
import org.pactrail.ledger.store.FaultyStore;
import org.pactrail.ledger.store.InMemoryLedgerStore;

class SharedStoreTest {
    private final InMemoryLedgerStore shared = new InMemoryLedgerStore();
    private final FaultyStore store = new FaultyStore(shared);
    private final Ledger ledger = SequencedLedger.on(store);
    private final Ledger other = SequencedLedger.on(shared);

    @AfterEach
    void close() {
        store.beforeWrite = () -> {};
        store.beforeHead = () -> {};
        ledger.close();
        other.close();
    }

    @Test
    void what_another_process_wrote_is_followed() {
        List<Long> seen = new CopyOnWriteArrayList<>();
        try (Following following = ledger.follow("seeing", 0, es -> es.forEach(e -> seen.add(e.position())))) {
            other.append(run("a", 0, 3));
            await().until(() -> seen.size() == 3);
            ledger.append(run("b", 0, 1));
            other.append(run("a", 3, 1));
            await().until(() -> seen.size() == 5);
            assertThat(following.failure()).isEmpty();
        }
        assertThat(seen).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void a_lost_race_is_decided_anew_and_numbered_after_the_winner() {
        once(() -> other.append(Commit.of(event("b", 0, NOON.plusSeconds(9)))));
        assertThat(ledger.append(run("a", 0, 2))).isEqualTo(new Receipt(1, 2));
        assertThat(ledger.read(0, 9)).extracting(Entry::recordedAt).containsOnly(NOON.plusSeconds(9));
    }

    @Test
    void what_the_winner_took_is_refused() {
        once(() -> other.append(keyed("key", event("a", 0))));
        assertThatThrownBy(() -> ledger.append(Commit.of(event("a", 0, "mine", NOON, "{}"))))
                .isInstanceOf(SequenceConflict.class);
        once(() -> other.append(keyed("key-2", event("b", 0))));
        assertThatThrownBy(() -> ledger.append(keyed("key-2", event("c", 0)))).isInstanceOf(KeyTaken.class);
        assertThat(ledger.head().entries()).isEqualTo(2);
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // an append that waits ignores interrupts
    void who_loses_for_ever_is_told() {
        AtomicInteger round = new AtomicInteger();
        store.beforeWrite = () -> {
            other.append(run("winner-" + round.incrementAndGet(), 0, 1));
            LockSupport.parkNanos(50_000_000); // the race is lost all the same, with less work
        };
        assertThatThrownBy(() -> ledger.append(run("a", 0, 1)))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("again and again");
        store.beforeWrite = () -> {};
        assertThat(ledger.append(run("a", 0, 1)).first()).isEqualTo(round.get());
    }

    @Test
    void two_processes_of_4_threads_each_lose_nothing_and_double_nothing() throws Exception {
        List<Future<List<Receipt>>> all = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (int thread = 0; thread < 8; thread++) {
                String stream = "thread-" + thread;
                Ledger mine = thread % 2 == 0 ? ledger : other;
                all.add(pool.submit(() -> LongStream.range(0, 200)
                        .mapToObj(i -> mine.append(Commit.of(event(stream, i))))
                        .toList()));
            }
        }
        List<Long> acknowledged = new ArrayList<>();
        for (Future<List<Receipt>> one : all) {
            one.get().forEach(receipt -> acknowledged.add(receipt.first()));
        }
        assertThat(acknowledged)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(0, 1_600).boxed().toList());
        await().until(() -> ledger.head().entries() == 1_600 && other.head().entries() == 1_600);
        assertThat(ledger.read(0, 9_999)).isEqualTo(other.read(0, 9_999));
    }

    @Test
    void after_an_unknown_outcome_the_ledger_looks_before_it_goes_on() {
        store.afterWrite = () -> {
            throw new OutcomeUnknown("The line broke", null);
        };
        assertThatThrownBy(() -> ledger.append(keyed("key", event("a", 0)))).isInstanceOf(OutcomeUnknown.class);
        store.afterWrite = () -> {};
        assertThatThrownBy(() -> ledger.append(keyed("key", event("a", 0)))).isInstanceOf(KeyTaken.class);
        assertThat(ledger.append(run("a", 1, 1))).isEqualTo(new Receipt(1, 1));
        assertThat(ledger.failure()).isEmpty();
    }

    @Test
    void a_server_that_has_lost_what_it_acknowledged_is_not_written_to() {
        ledger.append(run("a", 0, 3));
        FaultyStore empty = new FaultyStore();
        store.redirect(empty);
        store.beforeWrite = () -> {
            throw new LedgerAway("Restarted", null);
        };
        assertThatThrownBy(() -> ledger.append(run("b", 0, 1))).isInstanceOf(LedgerAway.class);
        store.beforeWrite = () -> {};
        assertThatThrownBy(() -> ledger.append(run("b", 0, 1)))
                .isInstanceOf(LedgerAway.class)
                .hasMessageContaining("fewer entries");
        assertThat(empty.stored()).isEqualTo(Head.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void a_server_that_has_others_in_place_of_what_it_acknowledged_is_not_written_to(int appendedSince) {
        other.append(run("a", 0, 3));
        FaultyStore before = new FaultyStore(shared.reopened());
        FaultyStore rewritten = new FaultyStore();
        try (Ledger victim = SequencedLedger.on(before);
                Ledger winner = SequencedLedger.on(rewritten)) {
            for (int i = 0; i < appendedSince; i++) {
                victim.append(run("a", 3 + i, 1));
            }
            before.beforeHead = () -> {
                throw new LedgerAway("Failing over", null);
            };
            await().untilAsserted(() -> assertThatThrownBy(victim::head).isInstanceOf(LedgerAway.class));
            winner.append(run("b", 0, 9));
            before.redirect(rewritten);
            before.beforeHead = () -> {};
            await().untilAsserted(() -> assertThatThrownBy(victim::head)
                    .isInstanceOf(LedgerDamaged.class)
                    .hasMessageContaining("holds other entries")
                    .hasMessageContaining("restore"));
            assertThatThrownBy(() -> victim.append(run("c", 0, 1))).isInstanceOf(LedgerDamaged.class);
            assertThat(rewritten.stored().entries()).isEqualTo(9);
        }
    }

    @Test
    void following_may_start_beyond_what_is_known_here_when_another_process_has_written_it() {
        List<Long> seen = new CopyOnWriteArrayList<>();
        shared.hidesOthers(true);
        other.append(run("a", 0, 3));
        try (Following following = ledger.follow("ahead", 3, es -> es.forEach(e -> seen.add(e.position())))) {
            assertThatThrownBy(() -> ledger.follow("too far ahead", 4, entries -> {}))
                    .isInstanceOf(IllegalArgumentException.class);
            shared.hidesOthers(false);
            other.append(run("a", 3, 2));
            await().until(() -> seen.size() == 2);
            assertThat(following.failure()).isEmpty();
        }
        assertThat(seen).containsExactly(3L, 4L);
    }

    @Test
    void what_another_process_wrote_with_a_gap_ends_the_ledger_before_anything_is_built_on_it() {
        store.found = entries -> entries.subList(Math.min(1, entries.size()), entries.size());
        other.append(run("a", 0, 3));
        await().until(() -> ledger.failure().isPresent());
        assertThat(ledger.failure())
                .hasValueSatisfying(cause -> assertThat(cause).hasMessageContaining("gap after position=-1"));
        assertThatThrownBy(() -> ledger.append(run("b", 0, 1))).isInstanceOf(LedgerUnavailable.class);
        assertThat(ledger.head()).isEqualTo(Head.EMPTY);
    }

    /** Before the next write only. */
    private void once(Runnable act) {
        store.beforeWrite = () -> {
            store.beforeWrite = () -> {};
            act.run();
        };
    }
}
