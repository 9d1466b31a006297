package org.pactrail.ledger.axon;

import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.Ledger;

/**
 * Feeds Axon's streaming processors from the ledger. Pushes events as they become durable, in order, each once; a slow
 * reader holds up only its own stream. Any thread opens a stream; one at a time reads it.
 *
 * <p>After a failure a reader gets the events before it, and then {@link org.pactrail.ledger.LedgerUnavailable}.
 */
public final class LedgerMessageSource implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final Ledger ledger;
    private final LogicalNameSerializer serializer;
    private final EventUpcaster upcasters;

    public LedgerMessageSource(Ledger ledger, LogicalNameSerializer serializer) {
        this(ledger, serializer, NoOpEventUpcaster.INSTANCE);
    }

    /** @param upcasters called with a page at a time: one that needs two events together may miss the other */
    public LedgerMessageSource(Ledger ledger, LogicalNameSerializer serializer, EventUpcaster upcasters) {
        this.ledger = ledger;
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /**
     * Opens a stream behind the event of a token, or from the first event without one.
     *
     * @throws IllegalArgumentException when the token lies beyond the ledger's head, or is not one of a ledger
     */
    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken trackingToken) {
        return new LedgerStream(ledger, Tokens.after(trackingToken), serializer, upcasters);
    }

    @Override
    public TrackingToken createTailToken() {
        return Tokens.at(-1);
    }

    @Override
    public TrackingToken createHeadToken() {
        return Tokens.at(ledger.head().position());
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return Tokens.at(ledger.firstAt(dateTime) - 1);
    }
}
