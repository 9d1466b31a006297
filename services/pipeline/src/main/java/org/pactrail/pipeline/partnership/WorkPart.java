package org.pactrail.pipeline.partnership;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.NullUnmarked;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.events.PartnershipEvent.NextStepDone;
import org.pactrail.events.PartnershipEvent.NextStepMoved;
import org.pactrail.events.PartnershipEvent.NextStepPlanned;
import org.pactrail.events.PartnershipEvent.OutreachLogged;
import org.pactrail.events.PartnershipEvent.PartnershipEnded;
import org.pactrail.events.PartnershipEvent.PledgeRecorded;
import org.pactrail.events.PartnershipEvent.PledgeWithdrawn;
import org.pactrail.events.partnership.NextStep;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.events.partnership.PledgeId;
import org.pactrail.pipeline.command.CommandRefused;
import org.pactrail.pipeline.command.CommandRefused.RuleBroken;
import org.pactrail.pipeline.partner.PartnerRegister;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.CompleteNextStep;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.LogOutreach;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.MoveNextStep;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.PlanNextStep;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.RecordPledge;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.WithdrawPledge;

/** Decides on the daily work of officers with a partnership: contacts, the one next step, pledges. */
@NullUnmarked // empty until the opening
final class WorkPart {
    private final StageState state;
    private final Set<PledgeId> pledges = new HashSet<>();
    private final Set<PledgeId> withdrawn = new HashSet<>();
    private PartnershipId id;
    private NextStep nextStep;

    WorkPart(StageState state) {
        this.state = state;
    }

    @CommandHandler
    void handle(LogOutreach command) {
        SigningRules.refuseFuture("contacted", command.on(), command.today());
        apply(new OutreachLogged(
                id, command.channel(), command.on(), command.with(), command.summary(), command.nextStep()));
    }

    @CommandHandler
    void handle(PlanNextStep command) {
        StageRules.refuseUnlessOpen(state.stage(), "plan a next step");
        if (command.nextStep().equals(nextStep)) {
            throw new RuleBroken("That is the next step already.");
        }
        apply(new NextStepPlanned(id, command.nextStep()));
    }

    @CommandHandler
    void handle(CompleteNextStep command) {
        refuseWithoutNextStep();
        SigningRules.refuseFuture("done", command.on(), command.today());
        apply(new NextStepDone(id, command.on(), command.note()));
    }

    @CommandHandler
    void handle(MoveNextStep command) {
        refuseWithoutNextStep();
        if (command.due().equals(nextStep.due())) {
            throw new RuleBroken("The next step is due on " + command.due() + " already. Give another day.");
        }
        apply(new NextStepMoved(id, command.due(), command.reason()));
    }

    @CommandHandler
    void handle(RecordPledge command, PartnerRegister register) {
        StageRules.refuseUnlessBeforeSignature(state.stage(), "record a pledge");
        SigningRules.refuseFuture("pledged", command.pledge().pledgedOn(), command.today());
        register.current(command.pledge().partner());
        apply(new PledgeRecorded(id, command.pledge()));
    }

    @CommandHandler
    void handle(WithdrawPledge command) {
        SigningRules.refuseFuture("withdrawn", command.on(), command.today());
        if (withdrawn.contains(command.pledge())) {
            throw new RuleBroken("This pledge was withdrawn already.");
        }
        if (!pledges.contains(command.pledge())) {
            throw new CommandRefused.Unknown("pledge", command.pledge());
        }
        apply(new PledgeWithdrawn(id, command.pledge(), command.on(), command.reason()));
    }

    @EventSourcingHandler
    void on(PartnershipEvent event) {
        id = event.partnership();
        switch (event) {
            case OutreachLogged logged -> nextStep = logged.nextStep() == null ? nextStep : logged.nextStep();
            case NextStepPlanned planned -> nextStep = planned.nextStep();
            case NextStepMoved moved -> nextStep = nextStep == null ? null : new NextStep(nextStep.what(), moved.due());
            case NextStepDone ignored -> nextStep = null;
            case PartnershipEnded ignored -> nextStep = null;
            case PledgeRecorded recorded -> pledges.add(recorded.pledge().id());
            case PledgeWithdrawn back -> withdrawn.add(back.pledge());
            default -> {}
        }
    }

    private void refuseWithoutNextStep() {
        if (nextStep == null) {
            throw new RuleBroken("There is no open next step. Plan one, or log an outreach with one.");
        }
    }
}
