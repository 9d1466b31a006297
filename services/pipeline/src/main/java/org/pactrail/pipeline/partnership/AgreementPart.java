package org.pactrail.pipeline.partnership;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.NullUnmarked;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.events.PartnershipEvent.AgreementAmended;
import org.pactrail.events.PartnershipEvent.AgreementCorrected;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.PartnershipEvent.ChangeApproved;
import org.pactrail.events.PartnershipEvent.ChangeDeclined;
import org.pactrail.events.PartnershipEvent.ChangeProposed;
import org.pactrail.events.PartnershipEvent.ChangeWithdrawn;
import org.pactrail.events.PartnershipEvent.FundingFellShort;
import org.pactrail.events.PartnershipEvent.PartnershipEnded;
import org.pactrail.events.PartnershipEvent.PartnershipFunded;
import org.pactrail.events.PartnershipEvent.ReceiptRecorded;
import org.pactrail.events.PartnershipEvent.ReceiptReversed;
import org.pactrail.events.agreement.Change;
import org.pactrail.events.agreement.ChangeId;
import org.pactrail.events.agreement.Correction;
import org.pactrail.events.agreement.ReceiptId;
import org.pactrail.events.agreement.Terms;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.events.partnership.Stage;
import org.pactrail.pipeline.command.CommandRefused;
import org.pactrail.pipeline.command.CommandRefused.RuleBroken;
import org.pactrail.pipeline.money.Valuation;
import org.pactrail.pipeline.partner.PartnerRegister;
import org.pactrail.pipeline.partnership.command.AgreementCommand.AmendAgreement;
import org.pactrail.pipeline.partnership.command.AgreementCommand.ApproveChange;
import org.pactrail.pipeline.partnership.command.AgreementCommand.CancelAgreement;
import org.pactrail.pipeline.partnership.command.AgreementCommand.ChangeAgreement;
import org.pactrail.pipeline.partnership.command.AgreementCommand.CorrectAgreement;
import org.pactrail.pipeline.partnership.command.AgreementCommand.CorrectContribution;
import org.pactrail.pipeline.partnership.command.AgreementCommand.DeclineChange;
import org.pactrail.pipeline.partnership.command.AgreementCommand.RecordReceipt;
import org.pactrail.pipeline.partnership.command.AgreementCommand.ReverseReceipt;
import org.pactrail.pipeline.partnership.command.AgreementCommand.WithdrawChange;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.AmendmentOf;

/**
 * Decides on a partnership from its signature on: receipts, and the agreement's amendments, corrections and cancellation, each at once or
 * after another user's approval.
 */
@NullUnmarked // empty until the signature
final class AgreementPart {
    private final StageState state;
    private final Proposals proposals = new Proposals();
    private final Map<ReceiptId, ReceiptRecorded> receipts = new LinkedHashMap<>();
    private final Set<ReceiptId> reversed = new HashSet<>();
    private PartnershipId id;
    private Terms terms;

    AgreementPart(StageState state) {
        this.state = state;
    }

    @CommandHandler
    void handle(RecordReceipt command, PartnerRegister register) {
        StageRules.refuseUnlessMayReceive(state.stage());
        SigningRules.refuseFuture("received", command.receivedOn(), command.today());
        apply(Promises.of(terms, register).received(command));
        settle(command.receivedOn());
    }

    @CommandHandler
    void handle(ReverseReceipt command) {
        StageRules.refuseUnlessMayReceive(state.stage());
        SigningRules.refuseFuture("reversed", command.on(), command.today());
        if (reversed.contains(command.receipt())) {
            throw new RuleBroken(
                    "This receipt was reversed already. If the money came in again, record a new receipt.");
        }
        ReceiptRecorded receipt = receipts.get(command.receipt());
        if (receipt == null) {
            throw new CommandRefused.Unknown("receipt", command.receipt());
        }
        if (command.on().isBefore(receipt.receivedOn())) {
            throw new RuleBroken("It cannot have been reversed on " + command.on() + ", before it came in on "
                    + receipt.receivedOn() + ". Give the day on which it went back.");
        }
        apply(new ReceiptReversed(id, command.receipt(), command.on(), command.reason()));
        settle(command.on());
    }

    @CommandHandler
    void handle(AmendAgreement command, PartnerRegister register, ApprovalPolicy approvals) {
        propose(command, new Change.Amend(command.amendment()), register, approvals);
    }

    @CommandHandler
    void handle(CorrectAgreement command, PartnerRegister register, ApprovalPolicy approvals) {
        propose(command, new Change.Correct(command.correction()), register, approvals);
    }

    @CommandHandler
    void handle(CorrectContribution command, PartnerRegister register, ApprovalPolicy approvals, Valuation valuation) {
        StageRules.refuseUnlessMayCorrect(state.stage());
        int index = command.index();
        ChangeRules.refuseUnlessThere(index, terms);
        Correction correction = new Correction.OfContribution(
                index, command.patch().on(terms.contributions().get(index), terms.dayOf(index), valuation));
        propose(command, new Change.Correct(correction), register, approvals);
    }

    @CommandHandler
    void handle(CancelAgreement command, PartnerRegister register, ApprovalPolicy approvals) {
        propose(command, new Change.Cancel(command.on()), register, approvals);
    }

    @CommandHandler
    void handle(ApproveChange command, PartnerRegister register) {
        ChangeProposed proposed = proposals.toDecide(command.change(), command.decider());
        ChangeRules.refuseUnlessPossible(proposed.proposed(), state.stage(), terms, command.today(), register);
        apply(new ChangeApproved(id, command.change(), command.decider(), command.note()));
        takeEffect(proposed.proposed(), proposed.reason(), command.decider(), command.today());
    }

    @CommandHandler
    void handle(DeclineChange command) {
        proposals.toDecide(command.change(), command.decider());
        apply(new ChangeDeclined(id, command.change(), command.decider(), command.reason()));
    }

    @CommandHandler
    void handle(WithdrawChange command) {
        ChangeProposed proposed = proposals.waiting(command.change());
        if (!command.author().equalsIgnoreCase(proposed.author())) {
            throw new RuleBroken("Only " + proposed.author()
                    + ", who proposed this change, may withdraw it. Decline it instead, as an approver.");
        }
        apply(new ChangeWithdrawn(id, command.change(), command.reason()));
    }

    @EventSourcingHandler
    void on(PartnershipEvent event) {
        id = event.partnership();
        proposals.on(event);
        switch (event) {
            case AgreementSigned signed -> terms = Terms.of(signed);
            case AgreementAmended amended -> terms = terms == null ? null : terms.amended(amended.amendment());
            case AgreementCorrected corrected -> terms = terms == null ? null : terms.corrected(corrected.correction());
            case ReceiptRecorded receipt -> receipts.put(receipt.receipt(), receipt);
            case ReceiptReversed back -> {
                receipts.remove(back.receipt());
                reversed.add(back.receipt());
            }
            default -> {}
        }
    }

    /** Applies an amendment of earlier days without an approval: the imported file is its evidence. */
    void importing(AmendmentOf made, LocalDate today, PartnerRegister register) {
        Change change = new Change.Amend(made.amendment());
        ChangeRules.refuseUnlessPossible(change, state.stage(), terms, today, register);
        apply(new AgreementAmended(id, made.amendment(), made.reason()));
    }

    /**
     * Refuses a command while changes wait for a decision.
     *
     * @throws RuleBroken while changes wait
     */
    void refuseWhileChangesWait() {
        if (!proposals.waiting().isEmpty()) {
            throw new RuleBroken(
                    "A change to the agreement waits for a decision. Approve, decline or withdraw it first.");
        }
    }

    private void propose(ChangeAgreement command, Change change, PartnerRegister register, ApprovalPolicy approvals) {
        ChangeRules.refuseUnlessPossible(change, state.stage(), terms, command.today(), register);
        if (approvals.needed()) {
            apply(new ChangeProposed(id, command.change(), command.author(), change, command.reason()));
        } else {
            takeEffect(change, command.reason(), command.author(), command.today());
        }
    }

    private void takeEffect(Change change, String reason, String decider, LocalDate today) {
        switch (change) {
            case Change.Amend amend -> {
                apply(new AgreementAmended(id, amend.amendment(), reason));
                settle(amend.amendment().amendedOn());
            }
            case Change.Correct correct -> {
                apply(new AgreementCorrected(id, correct.correction(), reason));
                settle(today);
            }
            case Change.Cancel cancel -> {
                apply(new PartnershipEnded(id, Outcome.CANCELLED, cancel.on(), reason));
                for (ChangeId left : proposals.waiting()) {
                    apply(new ChangeDeclined(id, left, decider, "The agreement was cancelled."));
                }
            }
        }
    }

    /** Makes the partnership funded, or no longer so, by comparing receipts with contributions. */
    private void settle(LocalDate day) {
        Optional<LocalDate> completedOn = Funding.completedOn(terms.contributions(), receipts.values());
        if (state.stage() == Stage.SIGNED) {
            completedOn.ifPresent(on -> apply(new PartnershipFunded(id, on)));
        } else if (state.stage() == Stage.FUNDED && completedOn.isEmpty()) {
            apply(new FundingFellShort(id, day));
        }
    }
}
