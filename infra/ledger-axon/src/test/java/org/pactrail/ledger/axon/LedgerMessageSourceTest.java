package org.pactrail.ledger.axon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.axon.Berths.BerthTaken;
import org.pactrail.ledger.store.InMemoryLedgerStore;

@Timeout(60)
class LedgerMessageSourceTest {
    private final Ledger ledger = InMemoryLedgerStore.ledger();
    private final LedgerEventStorageEngine engine =
            LedgerEventStorageEngine.builder(ledger, Berths.serializer()).build();
    private final LedgerMessageSource source = new LedgerMessageSource(ledger, Berths.serializer());

    @AfterEach
    void close() {
        ledger.close();
    }

    @Nested
    class A_stream {
        @Test
        void tells_what_is_there_and_then_what_comes() throws InterruptedException {
            append("B1", 1);
            try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null)) {
                assertThat(stream.nextAvailable().getPayload()).isEqualTo(new BerthTaken("ship-0", "B1"));
                assertThat(stream.hasNextAvailable(20, MILLISECONDS)).isFalse();

                append("B2", 1);
                assertThat(stream.hasNextAvailable(10, SECONDS)).isTrue();
                assertThat(stream.nextAvailable().getPayload()).isEqualTo(new BerthTaken("ship-0", "B2"));
            }
        }

        @Test
        void can_be_looked_into_without_moving_on() throws InterruptedException {
            append("B1", 2);
            try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null)) {
                stream.hasNextAvailable(10, SECONDS);
                assertThat(stream.peek()).isEqualTo(stream.peek()).isPresent();
                assertThat(stream.nextAvailable().trackingToken()).isEqualTo(token(0));
                assertThat(stream.nextAvailable().trackingToken()).isEqualTo(token(1));
                assertThat(stream.peek()).isEmpty();
            }
        }

        @Test
        void goes_on_after_its_token() throws InterruptedException {
            append("B1", 5);
            try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(token(2))) {
                assertThat(stream.nextAvailable().trackingToken()).isEqualTo(token(3));
            }
        }

        @Test
        void from_the_head_on_tells_only_what_comes() throws InterruptedException {
            append("B1", 3);
            try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(source.createHeadToken())) {
                append("B2", 1);
                assertThat(stream.nextAvailable().trackingToken()).isEqualTo(token(3));
            }
        }

        @Test
        void from_a_time_on_tells_the_first_event_recorded_then() throws InterruptedException {
            append("B1", 3);
            Instant second = ledger.read(1, 1).getFirst().recordedAt();
            long first = ledger.firstAt(second);
            try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(source.createTokenAt(second))) {
                assertThat(stream.nextAvailable().trackingToken()).isEqualTo(token(first));
            }
        }

        @Test
        void beyond_the_head_is_refused() {
            assertThatThrownBy(() -> source.openStream(token(7))).hasMessageContaining("from=8");
        }

        @Test
        void makes_the_ledger_wait_for_a_slow_reader_and_loses_nothing() throws InterruptedException {
            int events = 3 * LedgerStream.BUFFER;
            append("B1", events);
            try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null)) {
                await().until(() -> waitingFollowers() == 1);
                for (long position = 0; position < events; position++) {
                    assertThat(stream.nextAvailable().trackingToken()).isEqualTo(token(position));
                }
            }
        }

        @Test
        void that_waits_for_its_reader_can_be_closed() {
            append("B1", 2 * LedgerStream.BUFFER);
            BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null);
            await().until(() -> waitingFollowers() == 1);

            stream.close();

            assertThat(waitingFollowers()).isZero();
            assertThatThrownBy(stream::nextAvailable).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void that_breaks_tells_all_that_came_before_and_then_why() throws InterruptedException {
            append("B1", 2);
            ledger.append(Commit.of(
                    new NewEvent("B1", 2, "bad", "BerthTaken", "1", Instant.EPOCH, json("{}"), json("{\"user\":{}}"))));
            try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null)) {
                assertThat(stream.nextAvailable().trackingToken()).isEqualTo(token(0));
                assertThat(stream.nextAvailable().trackingToken()).isEqualTo(token(1));
                assertThatThrownBy(stream::nextAvailable)
                        .isInstanceOf(LedgerUnavailable.class)
                        .hasMessageContaining("BerthTaken B1#2");
                assertThatThrownBy(stream::hasNextAvailable).isInstanceOf(LedgerUnavailable.class);
                assertThatThrownBy(stream::peek).isInstanceOf(LedgerUnavailable.class);
            }
        }

        @Test
        void calls_back_when_there_is_something_again() throws InterruptedException {
            Semaphore called = new Semaphore(0);
            try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null)) {
                assertThat(stream.setOnAvailableCallback(called::release)).isTrue();
                for (long position = 0; position < 3; position++) {
                    append("B" + position, 1);
                    assertThat(called.tryAcquire(10, SECONDS)).isTrue();
                    assertThat(stream.nextAvailable().trackingToken()).isEqualTo(token(position));
                }
            }
        }

        @Test
        void calls_back_at_once_when_there_is_something_already() {
            append("B1", 3);
            AtomicInteger calls = new AtomicInteger();
            try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null)) {
                await().until(() -> stream.peek().isPresent());
                await().until(() -> {
                    stream.setOnAvailableCallback(calls::incrementAndGet);
                    return calls.get() > 0;
                });
            }
        }
    }

    @Nested
    class A_processor {
        private static final int WRITERS = 8;
        private static final int EVENTS_EACH = 250;

        private final List<String> seen = new CopyOnWriteArrayList<>();
        private final TokenStore tokens = new InMemoryTokenStore();
        private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);

        @AfterEach
        void end() {
            threads.shutdownNow();
        }

        @Test
        void that_tracks_sees_every_event_once_and_in_order_while_many_append() {
            sees_all_once(tracking());
        }

        @Test
        void that_is_pooled_sees_every_event_once_while_many_append() {
            sees_all_once(pooled());
        }

        @Test
        void goes_on_from_its_token_after_a_restart() {
            append("B1", 10);
            run(tracking(), 10);
            append("B2", 10);
            run(tracking(), 20);

            assertThat(seen).containsExactlyElementsOf(ids(20));
        }

        private void sees_all_once(StreamingEventProcessor processor) {
            processor.start();
            try (var writers = Executors.newFixedThreadPool(WRITERS)) {
                for (int writer = 0; writer < WRITERS; writer++) {
                    String berth = "B" + writer;
                    writers.execute(() -> IntStream.range(0, EVENTS_EACH)
                            .forEach(sequence -> engine.appendEvents(taken(berth, sequence))));
                }
            }
            awaitSeen(WRITERS * EVENTS_EACH);
            processor.shutDown();

            assertThat(seen).containsExactlyElementsOf(ids(WRITERS * EVENTS_EACH));
        }

        private void run(StreamingEventProcessor processor, int until) {
            processor.start();
            awaitSeen(until);
            processor.shutDown();
        }

        private void awaitSeen(int count) {
            await().atMost(Duration.ofSeconds(30)).until(() -> seen.size() >= count);
        }

        private List<String> ids(int count) {
            return ledger.read(0, count).stream().map(entry -> entry.id()).toList();
        }

        private StreamingEventProcessor tracking() {
            return TrackingEventProcessor.builder()
                    .name("seen")
                    .eventHandlerInvoker(invoker())
                    .errorHandler(PropagatingErrorHandler.INSTANCE)
                    .messageSource(source)
                    .tokenStore(tokens)
                    .transactionManager(NoTransactionManager.INSTANCE)
                    .build();
        }

        private StreamingEventProcessor pooled() {
            return PooledStreamingEventProcessor.builder()
                    .name("seen")
                    .eventHandlerInvoker(invoker())
                    .errorHandler(PropagatingErrorHandler.INSTANCE)
                    .messageSource(source)
                    .tokenStore(tokens)
                    .transactionManager(NoTransactionManager.INSTANCE)
                    .coordinatorExecutor(threads)
                    .workerExecutor(threads)
                    .initialSegmentCount(1)
                    .build();
        }

        private SimpleEventHandlerInvoker invoker() {
            return SimpleEventHandlerInvoker.builder()
                    .eventHandlers(new Listener(seen))
                    .build();
        }
    }

    private void append(String berth, int events) {
        List<EventMessage<?>> messages = new ArrayList<>();
        LongStream.range(0, events).forEach(sequence -> messages.add(taken(berth, sequence)));
        engine.appendEvents(messages);
    }

    private static EventMessage<?> taken(String berth, long sequence) {
        return new GenericDomainEventMessage<>("Berth", berth, sequence, new BerthTaken("ship-" + sequence, berth));
    }

    private static long waitingFollowers() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().equals("ledger-stream"))
                .filter(thread -> List.of(thread.getValue()).toString().contains("ArrayBlockingQueue.put"))
                .count();
    }

    private static GlobalSequenceTrackingToken token(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    private static byte[] json(String text) {
        return text.getBytes(UTF_8);
    }
}
