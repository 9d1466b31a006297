package org.pactrail.figures;

import org.pactrail.events.ClaimEvent.AgreementReferenceClaimed;
import org.pactrail.events.ClaimEvent.PartnerNameClaimed;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.PartnershipEvent.ExpectationSet;
import org.pactrail.events.PartnershipEvent.NegotiationStarted;
import org.pactrail.events.PartnershipEvent.OutreachLogged;
import org.pactrail.events.PartnershipEvent.PartnerClearanceRefused;
import org.pactrail.events.PartnershipEvent.PartnerCleared;
import org.pactrail.events.PartnershipEvent.PartnershipEnded;
import org.pactrail.events.PartnershipEvent.PartnershipFunded;
import org.pactrail.events.PartnershipEvent.PartnershipOpened;
import org.pactrail.events.PartnershipEvent.PartnershipReopened;
import org.pactrail.events.PartnershipEvent.ReceiptRecorded;
import org.pactrail.figures.YearFold.Changed;
import org.pactrail.ledger.fold.Recorded;
import org.pactrail.ledger.fold.View;

/** The counting rules, version 1, as a fold: which event moves which year's figures. */
final class FiguresView implements View<PactrailEvent, FiguresState> {
    @Override
    public String name() {
        return "figures";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public FiguresState empty() {
        return FiguresState.EMPTY;
    }

    @Override
    public FiguresState apply(FiguresState state, Recorded<PactrailEvent> recorded) {
        return switch (recorded.event()) {
            case PartnerRegistered registered ->
                state.registered(new Partner(
                        registered.partner(), registered.name(), registered.type(), registered.membership()));
            case AgreementSigned signed -> state.signed(signed, recorded.entry().id(), changed(recorded));
            case PartnershipEnded ended -> ended(state, ended, recorded);
            case PartnershipOpened ignored -> state;
            case OutreachLogged ignored -> state;
            case ExpectationSet ignored -> state;
            case NegotiationStarted ignored -> state;
            case PartnerCleared ignored -> state;
            case PartnerClearanceRefused ignored -> state;
            case ReceiptRecorded ignored -> state;
            case PartnershipFunded ignored -> state;
            // Only what was lost or withdrawn is ever reopened, and that was not in the figures.
            case PartnershipReopened ignored -> state;
            case PartnerNameClaimed ignored -> state;
            case AgreementReferenceClaimed ignored -> state;
        };
    }

    @Override
    public byte[] save(FiguresState state) {
        return SavedFigures.write(state);
    }

    @Override
    public FiguresState load(byte[] saved) {
        return SavedFigures.read(saved);
    }

    private static FiguresState ended(FiguresState state, PartnershipEnded ended, Recorded<PactrailEvent> recorded) {
        return switch (ended.outcome()) {
            case CANCELLED -> state.cancelled(ended.partnership(), changed(recorded));
            case COMPLETED, LOST, WITHDRAWN -> state;
        };
    }

    private static Changed changed(Recorded<PactrailEvent> recorded) {
        return new Changed(recorded.position(), recorded.recordedAt());
    }
}
