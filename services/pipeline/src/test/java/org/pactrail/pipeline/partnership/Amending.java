package org.pactrail.pipeline.partnership;

import static org.pactrail.pipeline.partnership.Life.ID;
import static org.pactrail.pipeline.partnership.Life.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.pactrail.events.PartnershipEvent.AgreementAmended;
import org.pactrail.events.PartnershipEvent.ChangeProposed;
import org.pactrail.events.agreement.Amendment;
import org.pactrail.events.agreement.AmendmentId;
import org.pactrail.events.agreement.Change;
import org.pactrail.events.agreement.ChangeId;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.pipeline.partnership.command.AgreementCommand.AmendAgreement;

/** Amendments of an agreement, proposed by {@code olga} as the change {@link #CHANGE}. */
final class Amending {
    static final ChangeId CHANGE = new ChangeId("change");

    private Amending() {}

    static AmendAgreement amending(Contribution... deltas) {
        return amending(TODAY, deltas);
    }

    static AmendAgreement amending(LocalDate on, Contribution... deltas) {
        return new AmendAgreement(ID, CHANGE, "olga", amendment(on, deltas), "Phase two", TODAY);
    }

    static AgreementAmended amended(Contribution... deltas) {
        return new AgreementAmended(ID, amendment(TODAY, deltas), "Phase two");
    }

    static ChangeProposed proposed(ChangeId change, Change what) {
        return new ChangeProposed(ID, change, "olga", what, "Phase two");
    }

    static Change.Amend amend(Contribution... deltas) {
        return new Change.Amend(amendment(TODAY, deltas));
    }

    static Amendment amendment(LocalDate on, Contribution... deltas) {
        return new Amendment(new AmendmentId("a-1"), "A-1", on, List.of(deltas));
    }
}
