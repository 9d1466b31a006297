package org.pactrail.pipeline.partner;

import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.pactrail.events.PartnerEvent;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.partner.PartnerId;
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
        return events.readEvents(id.value())
                .asStream()
                .map(message -> message.getPayload())
                .filter(PartnerEvent.class::isInstance)
                .map(PartnerEvent.class::cast)
                .reduce(Optional.empty(), (facts, event) -> Optional.of(apply(event)), (earlier, later) -> later);
    }

    private static PartnerFacts apply(PartnerEvent event) {
        return switch (event) {
            case PartnerRegistered registered ->
                new PartnerFacts(
                        registered.partner(),
                        registered.name(),
                        registered.type(),
                        registered.membership(),
                        registered.country());
        };
    }
}
