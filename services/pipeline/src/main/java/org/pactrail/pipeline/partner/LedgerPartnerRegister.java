package org.pactrail.pipeline.partner;

import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PartnerEvent;
import org.pactrail.events.partner.PartnerId;
import org.springframework.stereotype.Component;

/** Looks a partner up by folding its stream, anew at each question. */
@Component
final class LedgerPartnerRegister implements PartnerRegister {
    private final EventStore events;

    LedgerPartnerRegister(EventStore events) {
        this.events = events;
    }

    @Override
    public Optional<PartnerFacts> find(PartnerId id) {
        @Nullable PartnerFacts facts = null;
        for (Object event : events.readEvents(id.value())
                .asStream()
                .map(message -> message.getPayload())
                .toList()) {
            if (event instanceof PartnerEvent happened) {
                facts = PartnerFacts.after(facts, happened);
            }
        }
        return Optional.ofNullable(facts);
    }
}
