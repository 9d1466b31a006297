package org.pactrail.pipeline.partnership;

import static org.pactrail.pipeline.partnership.Life.ID;
import static org.pactrail.pipeline.partnership.Life.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.events.PartnershipEvent.AgreementAmended;
import org.pactrail.events.PartnershipEvent.ChangeProposed;
import org.pactrail.events.agreement.Amendment;
import org.pactrail.events.agreement.AmendmentId;
import org.pactrail.events.agreement.Change;
import org.pactrail.events.agreement.ChangeId;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.Correction;
import org.pactrail.events.partnership.Stage;
import org.pactrail.pipeline.partnership.AgreementCommand.AmendAgreement;
import org.pactrail.pipeline.partnership.AgreementCommand.CancelAgreement;
import org.pactrail.pipeline.partnership.AgreementCommand.CorrectAgreement;

/** Changes to an agreement that olga proposes and anton decides on. */
final class Changing {
    static final ChangeId CHANGE = new ChangeId("c-1");

    private Changing() {}

    static Amendment amendment(LocalDate on, Contribution... deltas) {
        return new Amendment(new AmendmentId("a-1"), "R-1/A", on, List.of(deltas));
    }

    static AmendAgreement amending(Contribution... deltas) {
        return amendingOn(TODAY, deltas);
    }

    static AmendAgreement amendingOn(LocalDate on, Contribution... deltas) {
        return new AmendAgreement(ID, CHANGE, "olga", amendment(on, deltas), "Because", TODAY);
    }

    static AgreementAmended amended(Contribution... deltas) {
        return new AgreementAmended(ID, amendment(TODAY, deltas), "Because");
    }

    static CorrectAgreement correcting(Correction correction) {
        return new CorrectAgreement(ID, CHANGE, "olga", correction, "Because", TODAY);
    }

    static CancelAgreement cancelling(LocalDate on) {
        return new CancelAgreement(ID, CHANGE, "olga", on, "Because", TODAY);
    }

    static ChangeProposed proposed(String change, Change what) {
        return new ChangeProposed(ID, new ChangeId(change), "olga", what, "Because");
    }

    static List<PartnershipEvent> then(Stage stage, PartnershipEvent... more) {
        return Stream.concat(Life.until(stage).stream(), Stream.of(more)).toList();
    }
}
