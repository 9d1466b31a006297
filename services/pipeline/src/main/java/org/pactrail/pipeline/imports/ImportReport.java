package org.pactrail.pipeline.imports;

import java.util.List;
import java.util.Objects;

/**
 * Lists the outcome of each row of an import.
 *
 * @param batch the same for the same files
 * @param rows of all files; each has an outcome
 * @param outcomes in the order of the files: partners, then agreements
 */
public record ImportReport(
        String batch, boolean dryRun, int rows, int accepted, int duplicates, int refused, List<RowOutcome> outcomes) {

    static ImportReport of(String batch, boolean dryRun, List<RowOutcome> outcomes) {
        return new ImportReport(
                batch,
                dryRun,
                outcomes.size(),
                count(outcomes, RowOutcome.Kind.ACCEPTED),
                count(outcomes, RowOutcome.Kind.DUPLICATE),
                count(outcomes, RowOutcome.Kind.REFUSED),
                outcomes);
    }

    /** Returns the reason of each row that was refused. */
    public List<String> refusals() {
        return outcomes.stream()
                .map(RowOutcome::reason)
                .filter(Objects::nonNull)
                .toList();
    }

    private static int count(List<RowOutcome> outcomes, RowOutcome.Kind kind) {
        return Math.toIntExact(
                outcomes.stream().filter(outcome -> outcome.outcome() == kind).count());
    }
}
