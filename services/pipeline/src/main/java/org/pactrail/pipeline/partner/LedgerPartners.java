package org.pactrail.pipeline.partner;

import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PartnerEvent;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.ledger.fold.UnreadableEntry;
import org.pactrail.pipeline.command.CommandRefused;
import org.springframework.stereotype.Component;

/** Folds a partner's own stream whenever it is asked for. */
@Component
final class LedgerPartners implements Partners {
    private final EventStore events;

    LedgerPartners(EventStore events) {
        this.events = events;
    }

    @Override
    public Optional<PartnerFacts> find(PartnerId id) {
        try {
            return folded(id);
        } catch (UnreadableEntry unreadable) {
            throw new CommandRefused.Unreadable(unreadable.entry().position());
        }
    }

    private Optional<PartnerFacts> folded(PartnerId id) {
        DomainEventStream stream = events.readEvents(id.value());
        @Nullable PartnerFacts facts = null;
        while (stream.hasNext()) {
            if (stream.next().getPayload() instanceof PartnerEvent happened) {
                facts = PartnerFacts.after(facts, happened);
            }
        }
        Long version = stream.getLastSequenceNumber(); // not the number of events: a voided one counts too
        return Optional.ofNullable(facts).map(known -> version == null ? known : known.at(version));
    }
}
