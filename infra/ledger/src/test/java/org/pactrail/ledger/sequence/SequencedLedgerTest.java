package org.pactrail.ledger.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.pactrail.ledger.SomeEvents.event;
import static org.pactrail.ledger.SomeEvents.keyed;
import static org.pactrail.ledger.SomeEvents.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.pactrail.ledger.AppendRefused.KeyTaken;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Following;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.Receipt;
import org.pactrail.ledger.store.FaultyStore;
import org.pactrail.ledger.store.InMemoryLedgerStore;

class SequencedLedgerTest {
    private final FaultyStore store = new FaultyStore();
    private final SequencedLedger ledger = SequencedLedger.on(store);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final ExecutorService pool =
            Executors.newCachedThreadPool(work -> Thread.ofPlatform().daemon().unstarted(work));

    @AfterEach
    void close() {
        store.beforeKnown = () -> {};
        store.beforeWrite = () -> {};
        ledger.close();
        pool.shutdown();
    }

    @Nested
    class A_store_that_is_unavailable {
        @Test
        void has_the_commit_refused_and_the_ledger_goes_on() {
            LedgerUnavailable full = new LedgerUnavailable("The disk is full. Free some space.", null);
            store.beforeWrite = () -> {
                throw full;
            };
            assertThatThrownBy(() -> ledger.append(run("a", 0, 3))).isSameAs(full);
            store.beforeWrite = () -> {};
            assertThat(ledger.append(run("a", 0, 2))).isEqualTo(new Receipt(0, 1));
            assertThat(ledger.failure()).isEmpty();
        }

        @Test
        void has_a_duplicate_told_that_and_not_that_its_key_is_taken() throws Exception {
            List<Future<Receipt>> batch = inOneBatch(keyed("key", event("a", 0)), keyed("key", event("b", 0)));
            store.beforeWrite = () -> {
                throw new LedgerUnavailable("The disk is full. Free some space.", null);
            };
            goOn.countDown();
            for (Future<Receipt> one : batch) {
                assertThatThrownBy(one::get).hasCauseInstanceOf(LedgerUnavailable.class);
            }
        }
    }

    @Nested
    class A_store_that_breaks {
        private final IllegalStateException cause = new IllegalStateException("broken");

        @Test
        void ends_the_ledger_which_says_why_from_then_on() {
            store.beforeWrite = () -> {
                throw cause;
            };
            assertThatThrownBy(() -> ledger.append(run("a", 0, 1)))
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("may or may not be stored")
                    .hasCause(cause);
            await().until(() -> ledger.failure().isPresent());
            assertThat(ledger.failure()).containsSame(cause);
            assertThatThrownBy(() -> ledger.append(run("b", 0, 1)))
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("start Pactrail again")
                    .hasCause(cause);
        }

        @Test
        void leaves_nobody_waiting() throws Exception {
            List<Future<?>> all = new ArrayList<>();
            CountDownLatch some = new CountDownLatch(100);
            store.beforeWrite = () -> {
                if (some.getCount() == 0) {
                    throw cause;
                }
            };
            for (int thread = 0; thread < 8; thread++) {
                String stream = "thread-" + thread;
                all.add(pool.submit(() -> {
                    for (int i = 0; true; i++) {
                        ledger.append(Commit.of(event(stream, i)));
                        some.countDown();
                    }
                }));
            }
            for (Future<?> one : all) {
                assertThatThrownBy(() -> one.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(LedgerUnavailable.class);
            }
            assertThat(ledger.head()).isEqualTo(store.stored());
        }
    }

    @Nested
    class A_refusal {
        @Test
        void is_told_only_once_the_neighbour_that_it_is_owed_to_is_stored() throws Exception {
            CountDownLatch writing = new CountDownLatch(2);
            CountDownLatch write = new CountDownLatch(1);
            List<Future<Receipt>> batch = inOneBatch(keyed("key", event("a", 0)), keyed("key", event("b", 0)));
            store.beforeWrite = () -> {
                writing.countDown();
                if (writing.getCount() == 0) {
                    Uninterruptibly.await(write::await);
                }
            };
            goOn.countDown();
            writing.await();
            try {
                assertThatThrownBy(() -> batch.getLast().get(200, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
            } finally {
                write.countDown();
            }
            assertThat(batch.getFirst().get()).isEqualTo(new Receipt(1, 1));
            assertThatThrownBy(batch.getLast()::get).hasCauseInstanceOf(KeyTaken.class);
        }
    }

    @Nested
    class Closing {
        @Test
        void leaves_nobody_waiting_and_keeps_all_that_was_acknowledged() throws Exception {
            for (int round = 0; round < 100; round++) {
                InMemoryLedgerStore kept = new InMemoryLedgerStore();
                Ledger closing = SequencedLedger.on(kept);
                CountDownLatch started = new CountDownLatch(40);
                List<Future<Long>> counts = new ArrayList<>();
                for (int thread = 0; thread < 8; thread++) {
                    String stream = "thread-" + thread;
                    counts.add(pool.submit(() -> appendUntilRefused(closing, stream, started)));
                }
                started.await();
                closing.close();
                long acknowledged = 0;
                for (Future<Long> count : counts) {
                    acknowledged += count.get(20, TimeUnit.SECONDS);
                }
                assertThat(kept.reopened().head().entries())
                        .as("round %s", round)
                        .isEqualTo(acknowledged);
            }
        }

        private long appendUntilRefused(Ledger closing, String stream, CountDownLatch started) {
            for (long i = 0; true; i++) {
                try {
                    closing.append(Commit.of(event(stream, i)));
                    started.countDown();
                } catch (LedgerUnavailable closed) {
                    return i;
                }
            }
        }
    }

    @Nested
    class A_following_that_has_ended {
        @Test
        void is_forgotten() {
            try (Following following = ledger.follow("closed", 0, entries -> {})) {
                assertThat(ledger.followings()).isEqualTo(1);
                assertThat(following.failure()).isEmpty();
            }
            assertThat(ledger.followings()).isZero();
            Following failing = ledger.follow("failing", 0, entries -> {
                throw new IllegalStateException("no more");
            });
            ledger.append(run("a", 0, 1));
            await().until(() -> ledger.followings() == 0);
            assertThat(failing.failure()).isPresent();
        }
    }

    /** Keeps the sequencer busy with another commit until these wait behind it, in this order, and {@link #goOn} opens. */
    private List<Future<Receipt>> inOneBatch(Commit... commits) throws InterruptedException, ExecutionException {
        CompletableFuture<Thread> sequencer = new CompletableFuture<>();
        store.beforeKnown = () -> {
            sequencer.complete(Thread.currentThread());
            Uninterruptibly.await(goOn::await);
        };
        List<Future<Receipt>> answers = new ArrayList<>();
        pool.submit(() -> ledger.append(run("busy", 0, 1)));
        sequencer.get();
        for (Commit commit : commits) {
            answers.add(pool.submit(() -> ledger.append(commit)));
            int waiting = answers.size();
            await().until(() -> ledger.waiting() == waiting);
        }
        return answers;
    }
}
