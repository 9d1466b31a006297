package org.pactrail.views;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.ledger.fold.Recorded;
import org.pcollections.OrderedPMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Everything known of one partnership; immutable.
 *
 * @param clearances the last word on each partner
 * @param ending absent while the partnership is open, also after a reopening
 * @param reopening the last one
 */
record Dossier(
        Card card,
        PartnershipOpened opening,
        PVector<OutreachLogged> outreach,
        OrderedPMap<PartnerId, Clearance> clearances,
        @Nullable AgreementSigned agreement,
        PVector<ReceiptRecorded> receipts,
        @Nullable PartnershipEnded ending,
        @Nullable PartnershipReopened reopening) {

    /** @param events of one partnership, from its opening on */
    static Dossier of(List<Recorded<PartnershipEvent>> events) {
        if (!(events.getFirst().event() instanceof PartnershipOpened opened)) {
            throw new IllegalStateException("A partnership begins with its opening: " + events.getFirst());
        }
        Dossier dossier = opened(opened, Card.of(opened, events.getFirst().recordedAt()));
        for (Recorded<PartnershipEvent> recorded : events.subList(1, events.size())) {
            dossier = dossier.after(recorded.event());
        }
        return dossier;
    }

    /** Where the money goes: as agreed, and before signature as hoped. */
    Allocation regions() {
        return agreement == null ? opening.regions() : agreement.regions();
    }

    /** What the money is for: as agreed, and before signature as hoped. */
    Allocation priorities() {
        return agreement == null ? opening.priorities() : agreement.priorities();
    }

    private static Dossier opened(PartnershipOpened opening, Card card) {
        return new Dossier(
                card, opening, TreePVector.empty(), OrderedPMap.empty(), null, TreePVector.empty(), null, null);
    }

    private Dossier after(PartnershipEvent event) {
        Dossier moved = on(card.after(event));
        return switch (event) {
            case PartnershipOpened opened -> moved;
            case OutreachLogged logged -> moved.with(outreach.plus(logged));
            case ExpectationSet set -> moved;
            case NegotiationStarted started -> moved;
            case PartnerCleared cleared -> moved.with(Clearance.of(cleared));
            case PartnerClearanceRefused refused -> moved.with(Clearance.of(refused));
            case AgreementSigned signed -> moved.with(signed, receipts);
            case ReceiptRecorded receipt -> moved.with(agreement, receipts.plus(receipt));
            case PartnershipFunded funded -> moved;
            case ExpectationValued ignored -> moved;
            case ExtensionLinked ignored -> moved;
            case PartnershipAssigned ignored -> moved;
            case NextStepPlanned ignored -> moved;
            case NextStepDone ignored -> moved;
            case NextStepMoved ignored -> moved;
            case PledgeRecorded ignored -> moved;
            case PledgeWithdrawn ignored -> moved;
            case AgreementAmended ignored -> moved;
            case AgreementCorrected ignored -> moved;
            case ReceiptReversed ignored -> moved;
            case FundingFellShort ignored -> moved;
            case ChangeProposed ignored -> moved;
            case ChangeApproved ignored -> moved;
            case ChangeDeclined ignored -> moved;
            case ChangeWithdrawn ignored -> moved;
            case PartnershipEnded ended -> moved.with(ended, reopening);
            case PartnershipReopened reopened -> moved.with(null, reopened);
        };
    }

    private Dossier on(Card now) {
        return new Dossier(now, opening, outreach, clearances, agreement, receipts, ending, reopening);
    }

    private Dossier with(PVector<OutreachLogged> logged) {
        return new Dossier(card, opening, logged, clearances, agreement, receipts, ending, reopening);
    }

    private Dossier with(Clearance decided) {
        OrderedPMap<PartnerId, Clearance> now = clearances.plus(decided.partner(), decided);
        return new Dossier(card, opening, outreach, now, agreement, receipts, ending, reopening);
    }

    private Dossier with(@Nullable AgreementSigned signed, PVector<ReceiptRecorded> received) {
        return new Dossier(card, opening, outreach, clearances, signed, received, ending, reopening);
    }

    private Dossier with(@Nullable PartnershipEnded ended, @Nullable PartnershipReopened reopened) {
        return new Dossier(card, opening, outreach, clearances, agreement, receipts, ended, reopened);
    }
}
