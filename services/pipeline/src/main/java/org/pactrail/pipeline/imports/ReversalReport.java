package org.pactrail.pipeline.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the partnerships that an import made, each with the outcome of its reversal. */
record ReversalReport(String batch, long reversed, long refused, List<ReversalOutcome> outcomes) {

    /**
     * Reports the outcome for one partnership.
     *
     * @param reason null unless refused
     */
    record ReversalOutcome(
            String partnership, Kind outcome, @Nullable String reason) {}

    enum Kind {
        REVERSED,
        /** An earlier reversal took the partnership back. */
        DUPLICATE,
        REFUSED
    }

    static ReversalReport of(String batch, List<ReversalOutcome> outcomes) {
        return new ReversalReport(
                batch, count(outcomes, Kind.REVERSED), count(outcomes, Kind.REFUSED), List.copyOf(outcomes));
    }

    private static long count(List<ReversalOutcome> outcomes, Kind kind) {
        return outcomes.stream().filter(outcome -> outcome.outcome == kind).count();
    }
}
