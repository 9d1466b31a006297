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
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.NullUnmarked;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.events.PartnershipEvent.AgreementAmended;
import org.pactrail.events.PartnershipEvent.AgreementCorrected;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.PartnershipEvent.ChangeApproved;
import org.pactrail.events.PartnershipEvent.ChangeDeclined;
import org.pactrail.events.PartnershipEvent.ChangeProposed;
import org.pactrail.events.PartnershipEvent.ChangeWithdrawn;
import org.pactrail.events.PartnershipEvent.ExpectationSet;
import org.pactrail.events.PartnershipEvent.ExpectationValued;
import org.pactrail.events.PartnershipEvent.ExtensionLinked;
import org.pactrail.events.PartnershipEvent.FundingFellShort;
import org.pactrail.events.PartnershipEvent.NegotiationStarted;
import org.pactrail.events.PartnershipEvent.NextStepDone;
import org.pactrail.events.PartnershipEvent.NextStepMoved;
import org.pactrail.events.PartnershipEvent.NextStepPlanned;
import org.pactrail.events.PartnershipEvent.OutreachLogged;
import org.pactrail.events.PartnershipEvent.PartnerClearanceRefused;
import org.pactrail.events.PartnershipEvent.PartnerCleared;
import org.pactrail.events.PartnershipEvent.PartnershipAssigned;
import org.pactrail.events.PartnershipEvent.PartnershipEnded;
import org.pactrail.events.PartnershipEvent.PartnershipFunded;
import org.pactrail.events.PartnershipEvent.PartnershipOpened;
import org.pactrail.events.PartnershipEvent.PartnershipReopened;
import org.pactrail.events.PartnershipEvent.PledgeRecorded;
import org.pactrail.events.PartnershipEvent.PledgeWithdrawn;
import org.pactrail.events.PartnershipEvent.ReceiptRecorded;
import org.pactrail.events.PartnershipEvent.ReceiptReversed;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.events.partnership.Stage;
import org.pactrail.pipeline.command.Claims;
import org.pactrail.pipeline.command.CommandRefused;
import org.pactrail.pipeline.command.CommandRefused.RuleBroken;
import org.pactrail.pipeline.command.Seen;
import org.pactrail.pipeline.partner.PartnerFacts;
import org.pactrail.pipeline.partner.Partners;
import org.pactrail.pipeline.partnership.PartnershipCommand.ClearPartner;
import org.pactrail.pipeline.partnership.PartnershipCommand.EndPartnership;
import org.pactrail.pipeline.partnership.PartnershipCommand.ImportAgreement;
import org.pactrail.pipeline.partnership.PartnershipCommand.LogOutreach;
import org.pactrail.pipeline.partnership.PartnershipCommand.OpenPartnership;
import org.pactrail.pipeline.partnership.PartnershipCommand.RecordReceipt;
import org.pactrail.pipeline.partnership.PartnershipCommand.RefuseClearance;
import org.pactrail.pipeline.partnership.PartnershipCommand.ReopenPartnership;
import org.pactrail.pipeline.partnership.PartnershipCommand.SetExpectation;
import org.pactrail.pipeline.partnership.PartnershipCommand.SignAgreement;
import org.pactrail.pipeline.partnership.PartnershipCommand.StartNegotiation;

/**
 * A partnership's life: opened as a prospect, negotiated, signed once every party that needs it is cleared by someone other
 * than its officer, and funded when the cash promised by partners is in. Before signature it may be lost or withdrawn, and
 * re-opened where it stood; afterwards it is completed or cancelled. It holds only what it needs to refuse.
 */
@NullUnmarked // Axon makes it empty and fills it from its events
public class Partnership {
    @AggregateIdentifier
    private PartnershipId id;

    private Stage stage;
    private Stage stageBeforeEnd;
    private String officer;
    private List<PartnerId> partners;
    private final Map<PartnerId, LocalDate> clearedUntil = new HashMap<>();
    private Funding funding;

    @CommandHandlerInterceptor
    void beforeEvery(CommandMessage<?> command) {
        if (id == null && command.getPayload() instanceof PartnershipCommand about && !isCreation(about)) {
            throw new CommandRefused.Unknown("partnership", about.partnership());
        }
        Seen.refuseIfStale(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(OpenPartnership command, Partners register) {
        command.partners().forEach(register::get);
        apply(new PartnershipOpened(
                command.partnership(),
                command.title(),
                command.partners(),
                command.officer(),
                command.regions(),
                command.priorities()));
        if (command.expectation() != null) {
            apply(new ExpectationSet(command.partnership(), command.expectation()));
        }
    }

    @CommandHandler
    void handle(LogOutreach command) {
        Signing.refuseFuture("contacted", command.on(), command.today());
        apply(new OutreachLogged(
                id, command.channel(), command.on(), command.with(), command.summary(), command.nextStep()));
    }

    @CommandHandler
    void handle(SetExpectation command) {
        StageRules.refuseUnlessBeforeSignature(stage, "set an expectation");
        apply(new ExpectationSet(id, command.expectation()));
    }

    @CommandHandler
    void handle(StartNegotiation command) {
        StageRules.refuseUnlessMayBecome(stage, Stage.NEGOTIATION);
        Signing.refuseFuture("negotiated", command.startedOn(), command.today());
        apply(new NegotiationStarted(id, command.startedOn()));
    }

    @CommandHandler
    void handle(ClearPartner command, Partners register) {
        refuseUnlessMayDecide(command.decider(), register.get(command.partner()));
        apply(new PartnerCleared(id, command.partner(), command.decider(), command.validUntil(), command.note()));
    }

    @CommandHandler
    void handle(RefuseClearance command, Partners register) {
        refuseUnlessMayDecide(command.decider(), register.get(command.partner()));
        apply(new PartnerClearanceRefused(id, command.partner(), command.decider(), command.note()));
    }

    @CommandHandler
    void handle(SignAgreement command, Partners register, Claims claims, Clearances clearances) {
        StageRules.refuseUnlessMayBecome(stage, Stage.SIGNED);
        List<PartnerId> parties = command.parties() == null ? partners : command.parties();
        Signing.refuseUnlessComplete(
                command.signedOn(),
                command.today(),
                parties,
                command.contributions(),
                command.regions(),
                command.priorities());
        command.contributions().stream()
                .map(contribution -> contribution.contributor().partner())
                .filter(contributor -> contributor != null)
                .forEach(register::get);
        parties.forEach(party -> refuseUnlessCleared(register.get(party), command.signedOn(), clearances));
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
    void handle(ImportAgreement command, Claims claims) {
        Signing.refuseUnlessComplete(
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
        claims.takeReference(command.reference(), partnership);
    }

    @CommandHandler
    void handle(RecordReceipt command) {
        StageRules.refuseUnlessMayReceive(stage);
        Signing.refuseFuture("received", command.receivedOn(), command.today());
        ContributionKind kind = funding.kindOf(command.contributor(), command.amount(), command.kind());
        apply(new ReceiptRecorded(
                id,
                command.receipt(),
                command.contributor(),
                command.amount(),
                kind,
                command.receivedOn(),
                command.reference()));
        if (stage == Stage.SIGNED) {
            funding.completedOn().ifPresent(fundedOn -> apply(new PartnershipFunded(id, fundedOn)));
        }
    }

    @CommandHandler
    void handle(EndPartnership command) {
        StageRules.refuseUnlessMayBecome(stage, command.outcome().stage());
        Signing.refuseFuture("ended", command.on(), command.today());
        apply(new PartnershipEnded(id, command.outcome(), command.on(), command.reason()));
    }

    @CommandHandler
    void handle(ReopenPartnership command) {
        StageRules.refuseUnlessReopenable(stage);
        Signing.refuseFuture("re-opened", command.on(), command.today());
        apply(new PartnershipReopened(id, stageBeforeEnd, command.on(), command.reason()));
    }

    @EventSourcingHandler
    void on(PartnershipEvent event) {
        switch (event) {
            case PartnershipOpened opened -> {
                id = opened.partnership();
                officer = opened.officer();
                partners = opened.partners();
                stage = Stage.PROSPECT;
            }
            case NegotiationStarted started -> stage = Stage.NEGOTIATION;
            case PartnerCleared cleared -> clearedUntil.put(cleared.partner(), cleared.validUntil());
            case PartnerClearanceRefused refused -> clearedUntil.remove(refused.partner());
            case AgreementSigned signed -> {
                stage = Stage.SIGNED;
                funding = new Funding(signed.contributions());
            }
            case ReceiptRecorded receipt ->
                funding.receive(receipt.contributor(), receipt.amount(), receipt.kind(), receipt.receivedOn());
            case PartnershipFunded funded -> stage = Stage.FUNDED;
            case PartnershipEnded ended -> {
                stageBeforeEnd = stage;
                stage = ended.outcome().stage();
            }
            case PartnershipReopened reopened -> stage = reopened.stage();
            case OutreachLogged outreach -> {}
            case ExpectationSet expectation -> {}
            case ExpectationValued ignored -> {}
            case ExtensionLinked ignored -> {}
            case PartnershipAssigned ignored -> {}
            case NextStepPlanned ignored -> {}
            case NextStepDone ignored -> {}
            case NextStepMoved ignored -> {}
            case PledgeRecorded ignored -> {}
            case PledgeWithdrawn ignored -> {}
            case AgreementAmended ignored -> {}
            case AgreementCorrected ignored -> {}
            case ReceiptReversed ignored -> {}
            case FundingFellShort ignored -> {}
            case ChangeProposed ignored -> {}
            case ChangeApproved ignored -> {}
            case ChangeDeclined ignored -> {}
            case ChangeWithdrawn ignored -> {}
        }
    }

    private static boolean isCreation(PartnershipCommand command) {
        return command instanceof OpenPartnership || command instanceof ImportAgreement;
    }

    private void refuseUnlessMayDecide(String decider, PartnerFacts partner) {
        StageRules.refuseUnlessBeforeSignature(stage, "decide on a clearance");
        if (decider.equalsIgnoreCase(officer)) {
            throw new RuleBroken("You own this partnership, so somebody else must decide whether \"" + partner.name()
                    + "\" is cleared. Ask another approver.");
        }
    }

    private void refuseUnlessCleared(PartnerFacts party, LocalDate signedOn, Clearances clearances) {
        LocalDate until = clearedUntil.get(party.id());
        boolean cleared = until != null && !until.isBefore(signedOn);
        if (clearances.isNeededFor(party) && !cleared) {
            throw new RuleBroken(Clearances.missing(party, signedOn));
        }
    }
}
