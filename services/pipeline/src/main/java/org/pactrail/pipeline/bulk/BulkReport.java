package org.pactrail.pipeline.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.partnership.PartnershipId;

/** Lists the outcome for each partnership, in the order of the request. */
record BulkReport(boolean dryRun, long accepted, long refused, List<TargetOutcome> outcomes) {
    enum Kind {
        ACCEPTED,
        REFUSED
    }

    /**
     * Reports the outcome for one partnership.
     *
     * @param reason null unless refused
     * @param version of the partnership after the command; null when nothing was written
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TargetOutcome(
            PartnershipId partnership,
            Kind outcome,
            @Nullable String reason,
            @Nullable Long version) {
        static TargetOutcome accepted(PartnershipId partnership, @Nullable Long version) {
            return new TargetOutcome(partnership, Kind.ACCEPTED, null, version);
        }

        static TargetOutcome refused(PartnershipId partnership, @Nullable String reason) {
            return new TargetOutcome(partnership, Kind.REFUSED, reason, null);
        }
    }

    static BulkReport of(boolean dryRun, List<TargetOutcome> outcomes) {
        long accepted = outcomes.stream()
                .filter(outcome -> outcome.outcome == Kind.ACCEPTED)
                .count();
        return new BulkReport(dryRun, accepted, outcomes.size() - accepted, outcomes);
    }
}
