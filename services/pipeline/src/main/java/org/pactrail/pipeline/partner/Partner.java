package org.pactrail.pipeline.partner;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.NullUnmarked;
import org.pactrail.events.PartnerEvent;
import org.pactrail.events.PartnerEvent.PartnerAbsorbed;
import org.pactrail.events.PartnerEvent.PartnerIdentified;
import org.pactrail.events.PartnerEvent.PartnerMergeUndone;
import org.pactrail.events.PartnerEvent.PartnerMerged;
import org.pactrail.events.PartnerEvent.PartnerReclassified;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.PartnerEvent.PartnerReleased;
import org.pactrail.events.PartnerEvent.PartnerRenamed;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.pipeline.command.Claims;

/** A partner's life begins when it is registered under a name that no other partner holds. */
@NullUnmarked // Axon makes it empty and fills it from its events
public class Partner {
    @AggregateIdentifier
    private PartnerId id;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(RegisterPartner command, Claims claims) {
        apply(new PartnerRegistered(
                command.partner(), command.name(), command.type(), command.membership(), command.country()));
        claims.takeName(command.name(), command.partner());
    }

    @EventSourcingHandler
    void on(PartnerEvent event) {
        switch (event) {
            case PartnerRegistered registered -> id = registered.partner();
            case PartnerRenamed ignored -> {}
            case PartnerReclassified ignored -> {}
            case PartnerIdentified ignored -> {}
            case PartnerMerged ignored -> {}
            case PartnerMergeUndone ignored -> {}
            case PartnerAbsorbed ignored -> {}
            case PartnerReleased ignored -> {}
        }
    }
}
