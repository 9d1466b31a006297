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

/** The stage of a partnership, shared by all parts of its aggregate; the root moves it on before they see an event. */
@NullUnmarked // empty until the opening
final class Standing {
    private Stage stage;
    private Stage beforeEnd;

    Stage stage() {
        return stage;
    }

    /** The stage in which it ended. */
    Stage beforeEnd() {
        return beforeEnd;
    }

    void on(PartnershipEvent event) {
        if (event instanceof PartnershipEnded) {
            beforeEnd = stage;
        }
        stage = switch (event) {
            case PartnershipOpened opened -> Stage.PROSPECT;
            case NegotiationStarted started -> Stage.NEGOTIATION;
            case AgreementSigned signed -> Stage.SIGNED;
            case PartnershipFunded _ when stage == Stage.SIGNED -> Stage.FUNDED; // otherwise the signature is voided
            case FundingFellShort _ when stage == Stage.FUNDED -> Stage.SIGNED;
            case PartnershipEnded ended -> ended.outcome().stage();
            case PartnershipReopened reopened -> reopened.stage();
            default -> stage;
        };
    }
}
