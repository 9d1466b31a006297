package org.pactrail.pipeline.partner;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
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
import org.pactrail.events.PartnerEvent.PartnerShortNamesChanged;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.pipeline.command.Claims;
import org.pactrail.pipeline.command.CommandRefused;
import org.pactrail.pipeline.command.CommandRefused.RuleBroken;
import org.pactrail.pipeline.command.Seen;
import org.pactrail.pipeline.partner.PartnerCommand.ChangeShortNames;
import org.pactrail.pipeline.partner.PartnerCommand.IdentifyPartner;
import org.pactrail.pipeline.partner.PartnerCommand.MergePartner;
import org.pactrail.pipeline.partner.PartnerCommand.ReclassifyPartner;
import org.pactrail.pipeline.partner.PartnerCommand.RenamePartner;
import org.pactrail.pipeline.partner.PartnerCommand.UndoMerge;

/**
 * A partner's life: registered under a name that no other partner holds, renamed and reclassified from some day on, merged into
 * another one and taken out of it again. A merged partner is left alone until its merge is undone.
 */
@NullUnmarked // Axon makes it empty and fills it from its events
public class Partner {
    @AggregateIdentifier
    private PartnerId id;

    private PartnerFacts facts;
    private final Map<String, String> identifiers = new HashMap<>();
    private List<String> shortNames = List.of();

    @CommandHandlerInterceptor
    void beforeEvery(CommandMessage<?> command) {
        if (id == null && command.getPayload() instanceof PartnerCommand about) {
            throw new CommandRefused.Unknown("partner", about.partner());
        }
        Seen.refuseIfStale(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(RegisterPartner command, Claims claims) {
        apply(new PartnerRegistered(
                command.partner(), command.name(), command.type(), command.membership(), command.country()));
        if (!command.shortNames().isEmpty()) {
            apply(new PartnerShortNamesChanged(command.partner(), command.shortNames()));
        }
        claims.takeName(command.name(), command.partner());
    }

    @CommandHandler
    void handle(RenamePartner command, Claims claims, Partners register) {
        register.current(id);
        refuseFuture(command.effectiveOn(), command.today());
        if (command.name().equals(facts.name())) {
            throw new RuleBroken("It is named so already. Read the partner again, and give the name that differs.");
        }
        apply(new PartnerRenamed(id, command.name(), command.effectiveOn()));
        claims.takeNameUnlessOwn(command.name(), id);
    }

    @CommandHandler
    void handle(ReclassifyPartner command, Partners register) {
        register.current(id);
        refuseFuture(command.effectiveOn(), command.today());
        if (command.type() == facts.type() && command.membership() == facts.membership()) {
            throw new RuleBroken("It is " + facts.type() + " and " + facts.membership()
                    + " already. Give the type or membership that differs.");
        }
        apply(new PartnerReclassified(id, command.type(), command.membership(), command.effectiveOn()));
    }

    @CommandHandler
    void handle(IdentifyPartner command, Partners register) {
        register.current(id);
        if (command.identifier().equals(identifiers.get(command.scheme()))) {
            throw new RuleBroken("It has this " + command.scheme() + " identifier already.");
        }
        apply(new PartnerIdentified(id, command.scheme(), command.identifier()));
    }

    @CommandHandler
    void handle(ChangeShortNames command, Partners partners) {
        partners.current(id);
        if (command.shortNames().equals(shortNames)) {
            throw new RuleBroken("It has these short names already. Give all that it is to have from now on.");
        }
        apply(new PartnerShortNamesChanged(id, command.shortNames()));
    }

    @CommandHandler
    void handle(MergePartner command, Partners register, PartnerStreams streams) {
        register.current(id);
        PartnerFacts survivor = register.current(command.into());
        if (survivor.id().equals(id)) {
            throw new RuleBroken("A partner cannot be merged into itself. Name the other one.");
        }
        apply(new PartnerMerged(id, survivor.id(), command.reason()));
        streams.record(survivor, new PartnerAbsorbed(survivor.id(), id));
    }

    @CommandHandler
    void handle(UndoMerge command, Partners register, PartnerStreams streams) {
        PartnerId into = facts.mergedInto();
        if (into == null) {
            throw new RuleBroken("This partner is not merged into another, so there is nothing to undo.");
        }
        apply(new PartnerMergeUndone(id, into, command.reason()));
        streams.record(register.get(into), new PartnerReleased(into, id));
    }

    @EventSourcingHandler
    void on(PartnerEvent event) {
        facts = PartnerFacts.after(facts, event);
        id = facts == null ? null : facts.id();
        if (event instanceof PartnerIdentified identified) {
            identifiers.put(identified.scheme(), identified.identifier());
        }
        if (event instanceof PartnerShortNamesChanged changed) {
            shortNames = changed.shortNames();
        }
    }

    private static void refuseFuture(LocalDate effectiveOn, LocalDate today) {
        if (effectiveOn.isAfter(today)) {
            throw new RuleBroken("It cannot take effect on " + effectiveOn + ": that lies in the future, today is "
                    + today + " (UTC). Record it on the day on which it takes effect.");
        }
    }
}
