package org.pactrail.pipeline.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.partnership.PartnershipId;

/** What became of each partnership, in the order in which they were named. */
record BulkReport(boolean dryRun, long accepted, long refused, List<Outcome> outcomes) {
    enum Kind {
        ACCEPTED,
        REFUSED
    }

    /**
     * @param reason null unless refused
     * @param version of the partnership after the command; null when nothing was written
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Outcome(
            PartnershipId partnership,
            Kind outcome,
            @Nullable String reason,
            @Nullable Long version) {
        static Outcome accepted(PartnershipId partnership, @Nullable Long version) {
            return new Outcome(partnership, Kind.ACCEPTED, null, version);
        }

        static Outcome refused(PartnershipId partnership, @Nullable String reason) {
            return new Outcome(partnership, Kind.REFUSED, reason, null);
        }
    }

    static BulkReport of(boolean dryRun, List<Outcome> outcomes) {
        long accepted = outcomes.stream()
                .filter(outcome -> outcome.outcome == Kind.ACCEPTED)
                .count();
        return new BulkReport(dryRun, accepted, outcomes.size() - accepted, outcomes);
    }
}
