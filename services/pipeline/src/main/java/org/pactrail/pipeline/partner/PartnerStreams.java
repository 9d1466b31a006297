package org.pactrail.pipeline.partner;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.pactrail.events.PartnerEvent;

/**
 * Writes an event into the stream of a second partner, in the same commit as the events of the command's own partner. The ledger refuses
 * the commit when that partner changed meanwhile.
 */
public final class PartnerStreams {
    private final EventStore events;

    public PartnerStreams(EventStore events) {
        this.events = events;
    }

    /** Writes an event behind the other partner's last one; called within a command handler. */
    void record(PartnerFacts other, PartnerEvent event) {
        events.publish(new GenericDomainEventMessage<>(
                Partner.class.getSimpleName(), other.id().value(), other.version() + 1, event));
    }
}
