package org.pactrail.benchmarks;

import java.util.concurrent.Executors;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.StreamableMessageSource;

/** Makes Axon's processors as a peer: with one segment, from the first event on, with a token store in memory. */
final class AxonProcessors {
    private AxonProcessors() {}

    /** Takes every event. */
    interface Handling extends EventHandlerInvoker {
        @Override
        default boolean canHandle(EventMessage<?> message, Segment segment) {
            return true;
        }
    }

    static PooledStreamingEventProcessor pooled(
            StreamableMessageSource<TrackedEventMessage<?>> source, Handling handling, int batch) {
        return PooledStreamingEventProcessor.builder()
                .name("figures")
                .eventHandlerInvoker(handling)
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .messageSource(source)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(Executors.newScheduledThreadPool(1))
                .workerExecutor(Executors.newScheduledThreadPool(1))
                .initialToken(StreamableMessageSource::createTailToken)
                .initialSegmentCount(1)
                .batchSize(batch)
                .build();
    }

    /** Returns the older kind of processor: its own thread waits at the source, whereas the pooled one polls the source. */
    static TrackingEventProcessor tracking(StreamableMessageSource<TrackedEventMessage<?>> source, Handling handling) {
        return TrackingEventProcessor.builder()
                .name("figures")
                .eventHandlerInvoker(handling)
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .messageSource(source)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.instance())
                .build();
    }
}
