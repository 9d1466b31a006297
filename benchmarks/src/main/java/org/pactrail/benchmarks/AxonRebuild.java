package org.pactrail.benchmarks;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.SimpleSerializedType;
import org.pactrail.benchmarks.measure.Contender;
import org.pactrail.benchmarks.measure.Settings;
import org.pactrail.events.EventType;
import org.pactrail.events.EventTypes;
import org.pactrail.events.PactrailEvent;
import org.pactrail.figures.MeasuredFigures;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.axon.LedgerEventStorageEngine;
import org.pactrail.ledger.axon.LedgerMessageSource;
import org.pactrail.ledger.axon.LogicalNameSerializer;
import org.pactrail.ledger.fold.Recorded;
import org.pactrail.ledger.json.LedgerJson;
import org.pactrail.ledger.sqlite.SqliteLedger;

/**
 * Measures the peer of a rebuild: Axon's pooled processor with one segment and a token store in memory runs the same fold over the same
 * file. With {@code best=1} the processor reads from the source that pushes, in batches of 1,024; else from Axon's event store, one by one.
 */
public final class AxonRebuild implements Contender {
    private static final byte[] NONE = {};

    static LogicalNameSerializer serializer() {
        return new LogicalNameSerializer(
                LedgerJson.MAPPER,
                event -> {
                    EventType type = EventTypes.of(event);
                    return new SimpleSerializedType(type.name(), type.revision());
                },
                EventTypes::named);
    }

    @Override
    public Map<String, Double> measure(Settings settings) throws Exception {
        boolean best = settings.number("best", 0) == 1;
        try (Ledger ledger = SqliteLedger.open(settings.path("file"))) {
            StreamableMessageSource<TrackedEventMessage<?>> source = best
                    ? new LedgerMessageSource(ledger, serializer())
                    : EmbeddedEventStore.builder()
                            .storageEngine(LedgerEventStorageEngine.builder(ledger, serializer())
                                    .build())
                            .build();
            int batch = best ? 1_024 : 1;
            fold(source, batch, settings.number("warm", 20_000));
            int events = settings.number("events", 100_000);
            long start = System.nanoTime();
            fold(source, batch, events);
            return Map.of(Rebuild.RATE, events * 1e9 / (System.nanoTime() - start));
        }
    }

    private static void fold(StreamableMessageSource<TrackedEventMessage<?>> source, int batch, int events)
            throws InterruptedException {
        Folding folding = new Folding(events - 1L);
        PooledStreamingEventProcessor processor = AxonProcessors.pooled(source, folding, batch);
        processor.start();
        if (!folding.done.await(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("The peer did not get through within two minutes: events=" + events);
        }
        processor.shutDown();
    }

    private static final class Folding implements AxonProcessors.Handling {
        final CountDownLatch done = new CountDownLatch(1);
        private final MeasuredFigures figures = new MeasuredFigures();
        private final long last;

        Folding(long last) {
            this.last = last;
        }

        @Override
        public void handle(EventMessage<?> message, Segment segment) {
            TrackedEventMessage<?> tracked = (TrackedEventMessage<?>) message;
            long position = tracked.trackingToken().position().orElseThrow();
            if (position <= last) {
                figures.apply(new Recorded<>(entry(tracked, position), (PactrailEvent) tracked.getPayload()));
            }
            if (position == last) {
                done.countDown();
            }
        }

        private static Entry entry(TrackedEventMessage<?> message, long position) {
            return new Entry(
                    position,
                    position,
                    message.getTimestamp(),
                    "",
                    0,
                    message.getIdentifier(),
                    "",
                    "",
                    NONE,
                    NONE,
                    NONE);
        }
    }
}
