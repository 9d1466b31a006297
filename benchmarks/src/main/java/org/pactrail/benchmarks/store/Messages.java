package org.pactrail.benchmarks.store;

import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.pactrail.ledger.NewEvent;

/** Converts the ledger's events to Axon's messages, whose payload and metadata are the ledger's bytes: see {@link StoredBytes}. */
final class Messages {
    private Messages() {}

    static DomainEventMessage<?> of(NewEvent event) {
        return new GenericDomainEventMessage<>(
                "Partnership",
                event.stream(),
                event.sequence(),
                event.payload(),
                Map.of(StoredBytes.METADATA, event.metadata()),
                event.id(),
                event.at());
    }
}
