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
import org.pactrail.pipeline.partner.Partners;
import org.pactrail.pipeline.partnership.AgreementCommand.AmendAgreement;
import org.pactrail.pipeline.partnership.AgreementCommand.ApproveChange;
import org.pactrail.pipeline.partnership.AgreementCommand.CancelAgreement;
import org.pactrail.pipeline.partnership.AgreementCommand.ChangeAgreement;
import org.pactrail.pipeline.partnership.AgreementCommand.CorrectAgreement;
import org.pactrail.pipeline.partnership.AgreementCommand.CorrectContribution;
import org.pactrail.pipeline.partnership.AgreementCommand.DeclineChange;
import org.pactrail.pipeline.partnership.AgreementCommand.RecordReceipt;
import org.pactrail.pipeline.partnership.AgreementCommand.ReverseReceipt;
import org.pactrail.pipeline.partnership.AgreementCommand.WithdrawChange;
import org.pactrail.pipeline.partnership.PartnershipCommand.AmendmentOf;

/**
 * The part of a partnership that begins with the signature: what comes in, and what is amended, corrected or cancelled, at once
 * or after somebody else approved it.
 */
@NullUnmarked // empty until the signature
final class Agreement {
    private final Standing standing;
    private final Proposals proposals = new Proposals();
    private final Map<ReceiptId, ReceiptRecorded> receipts = new LinkedHashMap<>();
    private final Set<ReceiptId> reversed = new HashSet<>();
    private PartnershipId id;
    private Terms terms;

    Agreement(Standing standing) {
        this.standing = standing;
    }

    @CommandHandler
    void handle(RecordReceipt command, Partners register) {
        StageRules.refuseUnlessMayReceive(standing.stage());
        Signing.refuseFuture("received", command.receivedOn(), command.today());
        apply(Promises.of(terms, register).received(command));
        settle(command.receivedOn());
    }

    @CommandHandler
    void handle(ReverseReceipt command) {
        StageRules.refuseUnlessMayReceive(standing.stage());
        Signing.refuseFuture("reversed", command.on(), command.today());
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
    void handle(AmendAgreement command, Partners register, Approvals approvals) {
        propose(command, new Change.Amend(command.amendment()), register, approvals);
    }

    @CommandHandler
    void handle(CorrectAgreement command, Partners register, Approvals approvals) {
        propose(command, new Change.Correct(command.correction()), register, approvals);
    }

    @CommandHandler
    void handle(CorrectContribution command, Partners register, Approvals approvals, Valuation valuation) {
        StageRules.refuseUnlessMayCorrect(standing.stage());
        int index = command.index();
        Changes.refuseUnlessThere(index, terms);
        Correction correction = new Correction.OfContribution(
                index, command.patch().on(terms.contributions().get(index), terms.dayOf(index), valuation));
        propose(command, new Change.Correct(correction), register, approvals);
    }

    @CommandHandler
    void handle(CancelAgreement command, Partners register, Approvals approvals) {
        propose(command, new Change.Cancel(command.on()), register, approvals);
    }

    @CommandHandler
    void handle(ApproveChange command, Partners register) {
        ChangeProposed proposed = proposals.toDecide(command.change(), command.decider());
        Changes.refuseUnlessPossible(proposed.proposed(), standing.stage(), terms, command.today(), register);
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
            case AgreementAmended amended when terms != null -> terms = terms.amended(amended.amendment());
            case AgreementCorrected corrected when terms != null -> terms = terms.corrected(corrected.correction());
            case ReceiptRecorded receipt -> receipts.put(receipt.receipt(), receipt);
            case ReceiptReversed back -> {
                receipts.remove(back.receipt());
                reversed.add(back.receipt());
            }
            default -> {}
        }
    }

    /** An amendment of earlier days, from a file that is its evidence. */
    void importing(AmendmentOf made, LocalDate today, Partners register) {
        Change change = new Change.Amend(made.amendment());
        Changes.refuseUnlessPossible(change, standing.stage(), terms, today, register);
        apply(new AgreementAmended(id, made.amendment(), made.reason()));
    }

    /** @throws RuleBroken while changes wait */
    void refuseWhileChangesWait() {
        if (!proposals.waiting().isEmpty()) {
            throw new RuleBroken(
                    "A change to the agreement waits for a decision. Approve, decline or withdraw it first.");
        }
    }

    private void propose(ChangeAgreement command, Change change, Partners register, Approvals approvals) {
        Changes.refuseUnlessPossible(change, standing.stage(), terms, command.today(), register);
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

    /** The stage follows from what is signed and what is in, as long as the agreement goes on. */
    private void settle(LocalDate day) {
        Optional<LocalDate> completedOn = Funding.completedOn(terms.contributions(), receipts.values());
        if (standing.stage() == Stage.SIGNED) {
            completedOn.ifPresent(on -> apply(new PartnershipFunded(id, on)));
        } else if (standing.stage() == Stage.FUNDED && completedOn.isEmpty()) {
            apply(new FundingFellShort(id, day));
        }
    }
}
