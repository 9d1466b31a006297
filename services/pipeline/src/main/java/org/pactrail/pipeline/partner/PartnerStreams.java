package org.pactrail.pipeline.partner;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.pactrail.events.PartnerEvent;

/**
 * Writes into the stream of another partner than the one that a command is about, in the same commit. The ledger refuses the commit
 * when that partner changed meanwhile.
 */
public final class PartnerStreams {
    private final EventStore events;

    public PartnerStreams(EventStore events) {
        this.events = events;
    }

    /** Within a command handler. */
    void record(PartnerFacts other, PartnerEvent event) {
        events.publish(new GenericDomainEventMessage<>(
                Partner.class.getSimpleName(), other.id().value(), other.version() + 1, event));
    }
}
