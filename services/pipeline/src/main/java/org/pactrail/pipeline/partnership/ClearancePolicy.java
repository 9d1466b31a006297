package org.pactrail.pipeline.partnership;

import java.time.LocalDate;
import java.util.Set;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.pipeline.partner.PartnerFacts;

/**
 * Decides which parties may sign only after due diligence has cleared them: non-members, and partners of the types that the office names.
 */
public record ClearancePolicy(Set<PartnerType> always) {
    public ClearancePolicy {
        always = Set.copyOf(always);
    }

    boolean isNeededFor(PartnerFacts party) {
        return party.membership() == Membership.NONE || always.contains(party.type());
    }

    /** Returns the refusal for a party whose clearance does not reach the signature date. */
    static String missing(PartnerFacts party, LocalDate signedOn) {
        return "\"" + party.name() + "\" needs a due-diligence clearance that is valid on " + signedOn
                + ". Ask an approver to clear it (POST …/clearances, partner \"" + party.id() + "\"), then sign.";
    }
}
