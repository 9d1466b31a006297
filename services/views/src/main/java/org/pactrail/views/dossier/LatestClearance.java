package org.pactrail.views.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PartnershipEvent.PartnerClearanceRefused;
import org.pactrail.events.PartnershipEvent.PartnerCleared;
import org.pactrail.events.partner.PartnerId;

/**
 * Holds the latest decision of due diligence on a partner.
 *
 * @param validUntil absent for a refusal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LatestClearance(
        PartnerId partner,
        Decision decision,
        String decider,
        @Nullable LocalDate validUntil,
        @Nullable String note) {
    enum Decision {
        CLEARED,
        REFUSED
    }

    static LatestClearance of(PartnerCleared cleared) {
        return new LatestClearance(
                cleared.partner(), Decision.CLEARED, cleared.decider(), cleared.validUntil(), cleared.note());
    }

    static LatestClearance of(PartnerClearanceRefused refused) {
        return new LatestClearance(refused.partner(), Decision.REFUSED, refused.decider(), null, refused.note());
    }
}
