package org.pactrail.pipeline.partner;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.pactrail.events.PartnerEvent;

/**
 * Writes into the stream of a second partner in the same commit as the command's own. The ledger refuses the commit when that partner
 * changed meanwhile.
 */
public final class PartnerStreams {
    private final EventStore events;

    public PartnerStreams(EventStore events) {
        this.events = events;
    }

    /** Writes an event; called within a command handler. */
    void record(PartnerFacts other, PartnerEvent event) {
        events.publish(new GenericDomainEventMessage<>(
                Partner.class.getSimpleName(), other.id().value(), other.version() + 1, event));
    }
}
