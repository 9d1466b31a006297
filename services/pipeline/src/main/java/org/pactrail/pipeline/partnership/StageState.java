package org.pactrail.pipeline.partnership;

import org.jspecify.annotations.NullUnmarked;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.PartnershipEvent.FundingFellShort;
import org.pactrail.events.PartnershipEvent.NegotiationStarted;
import org.pactrail.events.PartnershipEvent.PartnershipEnded;
import org.pactrail.events.PartnershipEvent.PartnershipFunded;
import org.pactrail.events.PartnershipEvent.PartnershipOpened;
import org.pactrail.events.PartnershipEvent.PartnershipReopened;
import org.pactrail.events.partnership.Stage;

/** Holds the stage of a partnership for all parts of its aggregate; the root changes it before the parts see the event. */
@NullUnmarked // empty until the opening
final class StageState {
    private Stage stage;
    private Stage beforeEnd;

    Stage stage() {
        return stage;
    }

    /** Returns the stage in which the partnership ended. */
    Stage beforeEnd() {
        return beforeEnd;
    }

    void on(PartnershipEvent event) {
        if (event instanceof PartnershipEnded) {
            beforeEnd = stage;
        }
        stage = switch (event) {
            case PartnershipOpened ignored -> Stage.PROSPECT;
            case NegotiationStarted ignored -> Stage.NEGOTIATION;
            case AgreementSigned ignored -> Stage.SIGNED;
            case PartnershipFunded ignored ->
                stage == Stage.SIGNED ? Stage.FUNDED : stage; // otherwise the signature is voided
            case FundingFellShort ignored -> stage == Stage.FUNDED ? Stage.SIGNED : stage;
            case PartnershipEnded ended -> ended.outcome().stage();
            case PartnershipReopened reopened -> reopened.stage();
            default -> stage;
        };
    }
}
