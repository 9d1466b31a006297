package org.pactrail.pipeline.voiding;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.NullUnmarked;
import org.pactrail.events.Streams;
import org.pactrail.events.VoidingEvent.EntryVoided;
import org.pactrail.pipeline.command.CommandRefused.RuleBroken;

/** Decides on voiding one entry of the ledger, once and for good. */
@NullUnmarked // Axon makes it empty and fills it from its event
public class Voiding {
    @AggregateIdentifier
    private String id;

    /**
     * Voids the entry at a position.
     *
     * @param stream in which the voiding is recorded
     */
    record VoidEntry(@TargetAggregateIdentifier String stream, long position, String reason) {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(VoidEntry command, UnreadableEntries entries) {
        if (id != null) {
            throw new RuleBroken("The entry at position " + command.position() + " is voided already.");
        }
        entries.refuseUnlessUnreadable(command.position());
        apply(new EntryVoided(command.position(), command.reason()));
    }

    @EventSourcingHandler
    void on(EntryVoided voided) {
        id = Streams.voiding(voided.position());
    }
}
