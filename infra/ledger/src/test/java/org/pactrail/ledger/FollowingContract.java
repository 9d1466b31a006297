package org.pactrail.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.pactrail.ledger.SomeEvents.event;
import static org.pactrail.ledger.SomeEvents.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class FollowingContract extends LedgerFixture {
    @ParameterizedTest
    @ValueSource(longs = {0, 37, 100})
    void a_follower_sees_each_entry_once_and_in_order_while_8_threads_append(long from) throws Exception {
        ledger.append(run("before", 0, 100));
        List<Long> seen = new CopyOnWriteArrayList<>();
        try (Following following =
                ledger.follow("seeing", from, entries -> entries.forEach(e -> seen.add(e.position())))) {
            appendFromThreads(8, 40);
            await().until(() -> seen.size() >= 100 + 8 * 40 - from);
            assertThat(following.failure()).isEmpty();
        }
        assertThat(seen)
                .isEqualTo(
                        LongStream.range(from, ledger.head().entries()).boxed().toList());
    }

    @Test
    void what_a_follower_sees_is_what_is_read() {
        ledger.append(run("a", 0, 10));
        List<Entry> seen = new CopyOnWriteArrayList<>();
        try (Following following = ledger.follow("seeing", 5, seen::addAll)) {
            ledger.append(run("a", 10, 10));
            await().until(() -> seen.size() == 15);
            assertThat(following.failure()).isEmpty();
        }
        assertThat(seen).isEqualTo(ledger.read(5, 99));
    }

    @Test
    void a_follower_more_than_8192_entries_behind_skips_nothing() throws InterruptedException {
        CompletableFuture<@Nullable Void> goOn = new CompletableFuture<>();
        List<Long> seen = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(20_000);
        try (Following following = ledger.follow("slow", 0, entries -> {
            goOn.join();
            entries.forEach(entry -> {
                seen.add(entry.position());
                done.countDown();
            });
        })) {
            for (int i = 0; i < 20; i++) {
                ledger.append(run("a", i * 1_000L, 1_000));
            }
            goOn.complete(null);
            done.await();
            assertThat(following.failure()).isEmpty();
        }
        assertThat(seen).isEqualTo(LongStream.range(0, 20_000).boxed().toList());
    }

    @Test
    void a_follower_that_throws_ends_and_says_why_and_the_others_go_on() {
        List<Entry> seen = new CopyOnWriteArrayList<>();
        IllegalStateException cause = new IllegalStateException("no more");
        try (Following failing = ledger.follow("failing", 0, entries -> {
                    throw cause;
                });
                Following other = ledger.follow("other", 0, seen::addAll)) {
            ledger.append(run("a", 0, 1));
            await().until(() -> failing.failure().isPresent());
            ledger.append(run("a", 1, 1));
            await().until(() -> seen.size() == 2);
            assertThat(failing.failure()).containsSame(cause);
            assertThat(other.failure()).isEmpty();
        }
        assertThat(ledger.failure()).isEmpty();
    }

    @Test
    void a_follower_that_is_interrupted_by_another_says_so() {
        try (Following following = ledger.follow(
                "interrupted", 0, entries -> Thread.currentThread().interrupt())) {
            ledger.append(run("a", 0, 1));
            await().until(() -> following.failure().isPresent());
            assertThat(following.failure().orElseThrow()).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void a_follower_may_close_its_own_following() throws Exception {
        CompletableFuture<Following> itself = new CompletableFuture<>();
        List<Entry> seen = new CopyOnWriteArrayList<>();
        Following following = ledger.follow("once", 0, entries -> {
            seen.addAll(entries);
            itself.join().close();
        });
        itself.complete(following);
        ledger.append(run("a", 0, 1));
        await().until(() -> seen.size() == 1);
        following.close();
        ledger.append(run("a", 1, 1));
        assertThat(seen).hasSize(1);
        assertThat(following.failure()).isEmpty();
    }

    @Test
    void nothing_is_delivered_once_a_following_is_closed() {
        List<Entry> seen = new CopyOnWriteArrayList<>();
        Following following = ledger.follow("short", 0, seen::addAll);
        ledger.append(run("a", 0, 1));
        await().until(() -> seen.size() == 1);
        following.close();
        ledger.append(run("a", 1, 1));
        following.close();
        assertThat(seen).hasSize(1);
    }

    @Test
    void a_follower_may_append_what_it_then_sees() {
        List<Entry> seen = new CopyOnWriteArrayList<>();
        try (Following following = ledger.follow("echo", 0, entries -> {
            seen.addAll(entries);
            if (seen.size() == 1) {
                ledger.append(Commit.of(event("echo", 0)));
            }
        })) {
            ledger.append(run("a", 0, 1));
            await().until(() -> seen.size() == 2);
            assertThat(following.failure()).isEmpty();
        }
        assertThat(seen).extracting(Entry::stream).containsExactly("a", "echo");
    }

    @Test
    void closing_the_ledger_ends_its_followers() {
        Following following = ledger.follow("ended", 0, entries -> {});
        ledger.close();
        following.close();
        assertThat(following.failure()).isEmpty();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("ended");
    }

    @Test
    void following_starts_within_the_ledger_or_right_after_it() {
        ledger.append(run("a", 0, 3));
        assertThatThrownBy(() -> ledger.follow("ahead", 4, entries -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from=4");
        assertThatThrownBy(() -> ledger.follow("before", -1, entries -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void appendFromThreads(int threads, int each) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                String stream = "thread-" + thread;
                all.add(pool.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        ledger.append(Commit.of(event(stream, i)));
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }
}
