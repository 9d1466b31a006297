package org.pactrail.figures.restatement;

import java.util.Optional;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnerEvent.PartnerMergeUndone;
import org.pactrail.events.PartnerEvent.PartnerMerged;
import org.pactrail.events.PartnerEvent.PartnerReclassified;
import org.pactrail.events.PartnershipEvent.AgreementAmended;
import org.pactrail.events.PartnershipEvent.AgreementCorrected;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.PartnershipEvent.PartnershipEnded;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.Correction;
import org.pactrail.figures.count.FiguresState;

/** Names the reasons for which a figure differs from a published one. */
public enum Cause {
    /** An agreement was recorded after the edition. */
    LATE_ENTRY,
    CORRECTION,
    AMENDMENT,
    CANCELLATION,
    RECLASSIFICATION,
    /** Two partners count as one, or as two again. */
    MERGE,
    /** A contribution is worth other dollars, and nothing else of it was corrected. */
    RATE,
    /** The figures are counted by another version of the rules. */
    DEFINITION;

    /**
     * Returns the cause of a difference that an event made.
     *
     * @param before state of the figures before the event
     */
    static Cause of(PactrailEvent event, FiguresState before) {
        return switch (event) {
            case AgreementSigned signed -> LATE_ENTRY;
            case AgreementAmended amended -> AMENDMENT;
            case AgreementCorrected corrected -> of(corrected, before);
            case PartnershipEnded ended -> CANCELLATION;
            case PartnerReclassified reclassified -> RECLASSIFICATION;
            case PartnerMerged merged -> MERGE;
            case PartnerMergeUndone undone -> MERGE;
            default -> throw new IllegalStateException("Figures changed without a cause: event=" + event);
        };
    }

    private static Cause of(AgreementCorrected corrected, FiguresState before) {
        if (!(corrected.correction() instanceof Correction.OfContribution of)) {
            return CORRECTION;
        }
        Optional<Contribution> was = Optional.ofNullable(
                        before.agreements().get().get(corrected.partnership()))
                .map(agreement -> agreement.commitments().get(of.index()).contribution());
        boolean sameButForDollars = was.filter(
                        contribution -> withoutDollars(contribution).equals(withoutDollars(of.contribution())))
                .isPresent();
        return sameButForDollars ? RATE : CORRECTION;
    }

    private static Contribution withoutDollars(Contribution contribution) {
        return new Contribution(contribution.contributor(), contribution.amount(), contribution.kind(), null);
    }
}
