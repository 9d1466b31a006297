package org.pactrail.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.pactrail.ledger.SomeEvents.event;
import static org.pactrail.ledger.SomeEvents.keyed;
import static org.pactrail.ledger.SomeEvents.run;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pactrail.ledger.AppendRefused.KeyTaken;
import org.pactrail.ledger.Following;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerAway;
import org.pactrail.ledger.OutcomeUnknown;
import org.pactrail.ledger.Receipt;
import org.pactrail.ledger.mongo.CuttingProxy.Cut;

@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // what waits for ever here ignores interrupts
@Execution(ExecutionMode.CONCURRENT)
class FaultsTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @SuppressWarnings("NullAway.Init") // JUnit calls start first
    private WireServer server;

    @SuppressWarnings("NullAway.Init")
    private CuttingProxy proxy;

    @BeforeEach
    void start() throws IOException {
        server = WireServer.start();
        proxy = new CuttingProxy(server.port());
    }

    @AfterEach
    void stop() throws Exception {
        proxy.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Cut.class)
    void a_commit_whose_line_is_cut_is_stored_once_and_acknowledged(Cut cut) {
        try (Ledger ledger = MongoLedger.open(proxy.uri("cut"))) {
            ledger.append(run("a", 0, 1));
            proxy.cuts = once(cut);
            assertThat(ledger.append(keyed("key", event("a", 1), event("b", 0))))
                    .isEqualTo(new Receipt(1, 2));
            assertThat(ledger.append(run("a", 2, 1))).isEqualTo(new Receipt(3, 3));
            assertThat(ledger.committed("key")).contains(new Receipt(1, 2));
            assertThat(ledger.failure()).isEmpty();
        }
    }

    @Test
    void under_random_cuts_nothing_is_lost_and_nothing_doubled() throws Exception {
        long seed = Long.getLong("pactrail.test.seed", System.nanoTime());
        System.out.println("Random cuts: -Dpactrail.test.seed=" + seed);
        Random random = new Random(seed);
        AtomicInteger cut = new AtomicInteger();
        try (Ledger ledger = MongoLedger.open(proxy.uri("random"))) {
            proxy.cuts = () -> {
                Cut next = random.nextInt(4) > 0 ? Cut.NONE : Cut.values()[random.nextInt(Cut.values().length)];
                cut.addAndGet(next == Cut.NONE ? 0 : 1);
                return next;
            };
            List<String> keys = KeyedWriters.appendFromThreads(ledger, 8, 60);
            proxy.cuts = () -> Cut.NONE;
            KeyedWriters.check(ledger, keys);
            System.out.printf("cut lines: cuts=%d commits=%d lost=0 doubled=0%n", cut.get(), keys.size());
        }
    }

    @Test
    void an_outcome_that_stays_unknown_is_told_and_asking_again_with_the_key_tells() {
        try (Ledger ledger = MongoLedger.open(proxy.uri("unknown"), Duration.ofMillis(200))) {
            ledger.append(run("a", 0, 1));
            proxy.cuts = () -> {
                proxy.down = true;
                return Cut.AFTER;
            };
            assertThatThrownBy(() -> ledger.append(keyed("key", event("a", 1))))
                    .isInstanceOf(OutcomeUnknown.class)
                    .hasMessageContaining("same Idempotency-Key");
            assertThatThrownBy(() -> ledger.append(keyed("key", event("a", 1)))).isInstanceOf(LedgerAway.class);
            proxy.cuts = () -> Cut.NONE;
            proxy.down = false;
            await().atMost(LONG)
                    .ignoreExceptionsInstanceOf(LedgerAway.class)
                    .until(() -> ledger.head().entries() == 2);
            assertThatThrownBy(() -> ledger.append(keyed("key", event("a", 1)))).isInstanceOf(KeyTaken.class);
            assertThat(ledger.append(run("a", 2, 1))).isEqualTo(new Receipt(2, 2));
        }
    }

    @Test
    void a_server_that_is_paused_under_load_loses_nothing_and_doubles_nothing() throws Exception {
        try (Ledger ledger = MongoLedger.open(proxy.uri("paused"));
                ExecutorService pool = Executors.newSingleThreadExecutor()) {
            AtomicLong before = new AtomicLong();
            proxy.cuts = pausingAt(15, () -> before.set(ledger.head().entries()));
            Future<List<String>> keys = pool.submit(() -> KeyedWriters.appendFromThreads(ledger, 4, 60));
            await().atMost(LONG)
                    .untilAsserted(() -> assertThatThrownBy(ledger::head).isInstanceOf(LedgerAway.class));
            proxy.down = true;
            server.resume();
            try (Ledger direct = MongoLedger.open(server.uri("paused"))) {
                await().atMost(LONG).until(() -> direct.head().entries() > before.get());
            }
            proxy.down = false;
            KeyedWriters.check(ledger, keys.get());
        }
    }

    @Test
    void a_server_that_is_away_at_the_start_is_waited_for() throws Exception {
        int port = freePort();
        try (Ledger ledger = MongoLedger.open("mongodb://127.0.0.1:" + port + "/late")) {
            assertThatThrownBy(ledger::head).isInstanceOf(LedgerAway.class).hasMessageContaining("does not answer");
            assertThatThrownBy(() -> ledger.append(run("a", 0, 1))).isInstanceOf(LedgerAway.class);
            assertThatThrownBy(() -> ledger.readStream("a", 0, 1)).isInstanceOf(LedgerAway.class);
            try (WireServer late = WireServer.start(port)) {
                await().atMost(LONG)
                        .ignoreExceptionsInstanceOf(LedgerAway.class)
                        .until(() -> ledger.head().entries() == 0);
                assertThat(ledger.append(run("a", 0, 1))).isEqualTo(new Receipt(0, 0));
                assertThat(late.port()).isEqualTo(port);
            }
        }
    }

    @Test
    void a_follower_far_behind_waits_for_a_server_that_is_cut_off_and_skips_nothing() throws Exception {
        try (Ledger writing = MongoLedger.open(server.uri("behind"));
                Ledger ledger = MongoLedger.open(proxy.uri("behind"))) {
            for (int i = 0; i < 12; i++) {
                writing.append(run("a", i * 1_000L, 1_000));
            }
            await().atMost(LONG).until(() -> ledger.head().entries() == 12_000);
            List<Long> seen = new ArrayList<>();
            try (Following following = ledger.follow("behind", 0, entries -> {
                if (seen.size() < 2_500) {
                    proxy.cutAll();
                }
                entries.forEach(entry -> seen.add(entry.position()));
            })) {
                await().atMost(LONG).until(() -> seen.size() == 12_000);
                assertThat(following.failure()).isEmpty();
            }
            assertThat(seen).isSorted().doesNotHaveDuplicates();
        }
    }

    private static Supplier<Cut> once(Cut cut) {
        AtomicInteger asked = new AtomicInteger();
        return () -> asked.getAndIncrement() == 0 ? cut : Cut.NONE;
    }

    /** The server stops when commits are on their way to it, so that it stores them once it goes on. */
    private Supplier<Cut> pausingAt(int sending, Runnable before) {
        AtomicInteger sent = new AtomicInteger();
        return () -> {
            if (sent.incrementAndGet() == sending) {
                before.run();
                try {
                    server.pause();
                } catch (IOException | InterruptedException failed) {
                    throw new IllegalStateException(failed);
                }
            }
            return Cut.NONE;
        };
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
