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
            case PartnershipOpened _ -> Stage.PROSPECT;
            case NegotiationStarted _ -> Stage.NEGOTIATION;
            case AgreementSigned _ -> Stage.SIGNED;
            case PartnershipFunded _ when stage == Stage.SIGNED -> Stage.FUNDED; // otherwise the signature is voided
            case FundingFellShort _ when stage == Stage.FUNDED -> Stage.SIGNED;
            case PartnershipEnded ended -> ended.outcome().stage();
            case PartnershipReopened reopened -> reopened.stage();
            default -> stage;
        };
    }
}
