package org.pactrail.pipeline.partnership;

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
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.NullUnmarked;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.PartnershipEvent.ExpectationSet;
import org.pactrail.events.PartnershipEvent.ExpectationValued;
import org.pactrail.events.PartnershipEvent.ExtensionLinked;
import org.pactrail.events.PartnershipEvent.NegotiationStarted;
import org.pactrail.events.PartnershipEvent.NextStepPlanned;
import org.pactrail.events.PartnershipEvent.PartnerClearanceRefused;
import org.pactrail.events.PartnershipEvent.PartnerCleared;
import org.pactrail.events.PartnershipEvent.PartnershipAssigned;
import org.pactrail.events.PartnershipEvent.PartnershipEnded;
import org.pactrail.events.PartnershipEvent.PartnershipOpened;
import org.pactrail.events.PartnershipEvent.PartnershipReopened;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.events.partnership.Stage;
import org.pactrail.pipeline.command.Claims;
import org.pactrail.pipeline.command.CommandRefused;
import org.pactrail.pipeline.command.CommandRefused.RuleBroken;
import org.pactrail.pipeline.command.SeenVersion;
import org.pactrail.pipeline.partner.PartnerFacts;
import org.pactrail.pipeline.partner.PartnerRegister;
import org.pactrail.pipeline.partnership.command.PartnershipCommand;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.AssignPartnership;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.ClearPartner;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.EndPartnership;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.ImportAgreement;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.ImportProspect;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.OpenPartnership;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.RefuseClearance;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.ReopenPartnership;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.ReverseImport;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.SetExpectation;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.SignAgreement;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.StartNegotiation;
import org.pactrail.pipeline.partnership.command.ValuedExpectation;

/**
 * Decides on one partnership through its life: opened as a prospect, negotiated, signed once every party in need of a clearance is
 * cleared by another user than its officer, and funded when the cash promised by partners is received. Before signature a partnership
 * may be lost or withdrawn, and re-opened in its former stage; afterwards it is completed or cancelled. The aggregate holds only what
 * its refusals need.
 */
@NullUnmarked // Axon makes it empty and fills it from its events
public class Partnership {
    @AggregateIdentifier
    private PartnershipId id;

    private final StageState state = new StageState();

    @AggregateMember
    private final WorkPart work = new WorkPart(state);

    @AggregateMember
    private final AgreementPart agreement = new AgreementPart(state);

    private String officer;
    private List<PartnerId> partners;
    private String reference;
    private final Map<PartnerId, LocalDate> clearedUntil = new HashMap<>();

    @CommandHandlerInterceptor
    void beforeEvery(CommandMessage<?> command) {
        if (id == null && command.getPayload() instanceof PartnershipCommand about && !isCreation(about)) {
            throw new CommandRefused.Unknown("partnership", about.partnership());
        }
        SeenVersion.refuseIfStale(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(OpenPartnership command, PartnerRegister register, SignedAgreements agreements) {
        PartnershipId opened = command.partnership();
        command.partners().forEach(register::current);
        PartnershipId extended = command.extensionOf();
        if (extended != null) {
            agreements.refuseUnlessSigned(extended);
        }
        apply(new PartnershipOpened(
                opened,
                command.title(),
                command.partners(),
                command.officer(),
                command.regions(),
                command.priorities()));
        if (extended != null) {
            apply(new ExtensionLinked(opened, extended));
        }
        expect(opened, command.expectation());
    }

    @CommandHandler
    void handle(SetExpectation command) {
        StageRules.refuseUnlessBeforeSignature(state.stage(), "set an expectation");
        expect(id, command.expectation());
    }

    @CommandHandler
    void handle(AssignPartnership command) {
        StageRules.refuseUnlessOpen(state.stage(), "assign it");
        if (command.officer().equals(officer)) {
            throw new RuleBroken(officer + " owns this partnership already.");
        }
        apply(new PartnershipAssigned(id, command.officer(), command.reason()));
    }

    @CommandHandler
    void handle(StartNegotiation command) {
        StageRules.refuseUnlessMayBecome(state.stage(), Stage.NEGOTIATION);
        SigningRules.refuseFuture("negotiated", command.startedOn(), command.today());
        apply(new NegotiationStarted(id, command.startedOn()));
    }

    @CommandHandler
    void handle(ClearPartner command, PartnerRegister register) {
        refuseUnlessMayDecide(command.decider(), register.current(command.partner()));
        apply(new PartnerCleared(id, command.partner(), command.decider(), command.validUntil(), command.note()));
    }

    @CommandHandler
    void handle(RefuseClearance command, PartnerRegister register) {
        refuseUnlessMayDecide(command.decider(), register.current(command.partner()));
        apply(new PartnerClearanceRefused(id, command.partner(), command.decider(), command.note()));
    }

    @CommandHandler
    void handle(SignAgreement command, PartnerRegister register, Claims claims, ClearancePolicy clearances) {
        StageRules.refuseUnlessMayBecome(state.stage(), Stage.SIGNED);
        List<PartnerId> parties = command.parties() == null
                ? partners.stream().map(register::survivor).distinct().toList()
                : command.parties();
        SigningRules.refuseUnlessComplete(
                command.signedOn(),
                command.today(),
                parties,
                command.contributions(),
                command.regions(),
                command.priorities());
        command.contributions().forEach(contribution -> register.refuseUnlessCurrent(contribution.contributor()));
        parties.forEach(
                party -> refuseUnlessCleared(register.current(party), command.signedOn(), clearances, register));
        apply(new AgreementSigned(
                id,
                command.reference(),
                command.instrument(),
                command.signedOn(),
                parties,
                command.contributions(),
                command.regions(),
                command.priorities()));
        claims.takeReference(command.reference(), id);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(ImportAgreement command, PartnerRegister register, Claims claims) {
        SigningRules.refuseUnlessComplete(
                command.signedOn(),
                command.today(),
                command.parties(),
                command.contributions(),
                command.regions(),
                command.priorities());
        PartnershipId partnership = command.partnership();
        apply(new PartnershipOpened(
                partnership,
                command.title(),
                command.parties(),
                command.officer(),
                command.regions(),
                command.priorities()));
        apply(new NegotiationStarted(partnership, command.signedOn()));
        apply(new AgreementSigned(
                partnership,
                command.reference(),
                command.instrument(),
                command.signedOn(),
                command.parties(),
                command.contributions(),
                command.regions(),
                command.priorities()));
        command.amendments().forEach(made -> agreement.importing(made, command.today(), register));
        claims.takeReference(command.reference(), partnership);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(ImportProspect command, PartnerRegister register) {
        PartnershipId partnership = command.partnership();
        command.partners().forEach(register::current);
        apply(new PartnershipOpened(
                partnership,
                command.title(),
                command.partners(),
                command.officer(),
                command.regions(),
                command.priorities()));
        expect(partnership, command.expectation());
        if (command.stage() == Stage.NEGOTIATION) {
            apply(new NegotiationStarted(partnership, command.today()));
        }
        if (command.nextStep() != null) {
            apply(new NextStepPlanned(partnership, command.nextStep()));
        }
    }

    @CommandHandler
    void handle(ReverseImport command, Claims claims) {
        StageRules.refuseUnlessOpen(state.stage(), "reverse its import");
        boolean wasSigned = state.stage() == Stage.SIGNED || state.stage() == Stage.FUNDED;
        Outcome outcome = wasSigned ? Outcome.CANCELLED : Outcome.WITHDRAWN;
        apply(new PartnershipEnded(id, outcome, command.today(), command.reason()));
        if (wasSigned) {
            claims.releaseReference(reference, id);
        }
    }

    @CommandHandler
    void handle(EndPartnership command) {
        StageRules.refuseUnlessMayBecome(state.stage(), command.outcome().stage());
        SigningRules.refuseFuture("ended", command.on(), command.today());
        agreement.refuseWhileChangesWait();
        apply(new PartnershipEnded(id, command.outcome(), command.on(), command.reason()));
    }

    @CommandHandler
    void handle(ReopenPartnership command) {
        StageRules.refuseUnlessReopenable(state.stage());
        SigningRules.refuseFuture("re-opened", command.on(), command.today());
        apply(new PartnershipReopened(id, state.beforeEnd(), command.on(), command.reason()));
    }

    @EventSourcingHandler
    void on(PartnershipEvent event) {
        state.on(event);
        switch (event) {
            case PartnershipOpened opened -> {
                id = opened.partnership();
                officer = opened.officer();
                partners = opened.partners();
            }
            case PartnershipAssigned assigned -> officer = assigned.officer();
            case PartnerCleared cleared -> clearedUntil.put(cleared.partner(), cleared.validUntil());
            case PartnerClearanceRefused refused -> clearedUntil.remove(refused.partner());
            case AgreementSigned signed -> reference = signed.reference();
            default -> {} // decided by the agreement, the work or the stage
        }
    }

    private static void expect(PartnershipId partnership, ValuedExpectation expected) {
        if (expected != null) {
            apply(new ExpectationSet(partnership, expected.expectation()));
            if (expected.usd() != null) {
                apply(new ExpectationValued(partnership, expected.usd()));
            }
        }
    }

    private static boolean isCreation(PartnershipCommand command) {
        return command instanceof OpenPartnership
                || command instanceof ImportAgreement
                || command instanceof ImportProspect;
    }

    private void refuseUnlessMayDecide(String decider, PartnerFacts partner) {
        StageRules.refuseUnlessBeforeSignature(state.stage(), "decide on a clearance");
        if (decider.equalsIgnoreCase(officer)) {
            throw new RuleBroken("You own this partnership, so somebody else must decide whether \"" + partner.name()
                    + "\" is cleared. Ask another approver.");
        }
    }

    /** Refuses a party without a clearance of its own or of a partner merged into it. */
    private void refuseUnlessCleared(
            PartnerFacts party, LocalDate signedOn, ClearancePolicy clearances, PartnerRegister register) {
        boolean cleared = clearedUntil.entrySet().stream()
                .filter(clearance -> register.survivor(clearance.getKey()).equals(party.id()))
                .anyMatch(clearance -> !clearance.getValue().isBefore(signedOn));
        if (clearances.isNeededFor(party) && !cleared) {
            throw new RuleBroken(ClearancePolicy.missing(party, signedOn));
        }
    }
}
