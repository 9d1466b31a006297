package org.pactrail.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.ledger.SomeEvents.NOON;
import static org.pactrail.ledger.SomeEvents.event;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.pactrail.ledger.AppendRefused.KeyTaken;
import org.pactrail.ledger.AppendRefused.SequenceConflict;

abstract class RacingContract extends LedgerFixture {
    private static final int THREADS = 16;

    private interface Attempt {
        Commit commit(int thread, int round);
    }

    private record Outcome(int thread, Object said) {}

    @Test
    void of_16_threads_at_one_stream_exactly_one_wins_each_sequence() throws Exception {
        for (int round = 0; round < 25; round++) {
            List<Outcome> outcomes = race(
                    (thread, sequence) -> Commit.of(event("a", sequence, thread + "/" + sequence, NOON, "{}")), round);
            assertThat(outcomes).filteredOn(o -> o.said() instanceof Receipt).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(o -> o.said() instanceof SequenceConflict)
                    .hasSize(THREADS - 1);
        }
        assertThat(ledger.readStream("a", 0, 99))
                .extracting(Entry::sequence)
                .isEqualTo(LongStream.range(0, 25).boxed().toList());
    }

    @Test
    void of_16_threads_with_one_key_exactly_one_is_stored_and_the_others_find_it() throws Exception {
        for (int round = 0; round < 25; round++) {
            List<Outcome> outcomes =
                    race((thread, i) -> new Commit(List.of(event("s" + thread + "-" + i, 0)), "key-" + i), round);
            Receipt receipt = new Receipt(round, round);
            assertThat(outcomes).filteredOn(o -> o.said().equals(receipt)).hasSize(1);
            assertThat(outcomes).filteredOn(o -> o.said() instanceof KeyTaken).hasSize(THREADS - 1);
            assertThat(ledger.committed("key-" + round)).contains(receipt);
        }
        assertThat(ledger.head().entries()).isEqualTo(25);
    }

    @Test
    void one_refused_commit_fails_none_of_its_neighbours() throws Exception {
        for (int round = 0; round < 25; round++) {
            List<Outcome> outcomes = race(
                    (thread, sequence) -> Commit.of(event("s" + thread, thread == 7 ? sequence + 1 : sequence)), round);
            assertThat(outcomes)
                    .allMatch(
                            o -> o.thread() == 7 ? o.said() instanceof SequenceConflict : o.said() instanceof Receipt);
        }
        assertThat(ledger.head().entries()).isEqualTo(25 * (THREADS - 1));
        assertThat(ledger.read(0, 999))
                .extracting(Entry::position)
                .isEqualTo(LongStream.range(0, 25 * (THREADS - 1)).boxed().toList());
    }

    private List<Outcome> race(Attempt attempt, int round) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Outcome>> all = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                all.add(pool.submit(() -> {
                    start.await();
                    return outcome(number, attempt.commit(number, round));
                }));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> one : all) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }

    private Outcome outcome(int thread, Commit commit) {
        try {
            return new Outcome(thread, ledger.append(commit));
        } catch (AppendRefused refusal) {
            return new Outcome(thread, refusal);
        }
    }
}
