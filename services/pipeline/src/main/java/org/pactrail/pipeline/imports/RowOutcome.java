package org.pactrail.pipeline.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactrail.pipeline.imports.file.CsvRow;
import org.pactrail.pipeline.imports.file.RowRefused;

/**
 * Reports the outcome of one row of a file.
 *
 * @param column at fault, when one is
 * @param reason null unless refused
 * @param id of the partner or partnership; null when refused, or when a dry run would make a new one
 * @param warnings sentences about an accepted row, such as a partner that may be registered already
 */
public record RowOutcome(
        String file,
        int row,
        Kind outcome,
        @Nullable String column,
        @Nullable String reason,
        @Nullable String id,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> warnings) {
    public enum Kind {
        ACCEPTED,
        /** The row's partner or partnership is in the ledger already. */
        DUPLICATE,
        REFUSED
    }

    static RowOutcome accepted(CsvRow row, @Nullable String id) {
        return new RowOutcome(row.file(), row.number(), Kind.ACCEPTED, null, null, id, List.of());
    }

    RowOutcome warning(List<String> sentences) {
        return new RowOutcome(file, row, outcome, column, reason, id, sentences);
    }

    static RowOutcome duplicate(CsvRow row, @Nullable String id) {
        return new RowOutcome(row.file(), row.number(), Kind.DUPLICATE, null, null, id, List.of());
    }

    static RowOutcome refused(CsvRow row, @Nullable String column, String reason) {
        return new RowOutcome(row.file(), row.number(), Kind.REFUSED, column, reason, null, List.of());
    }

    static RowOutcome refused(RowRefused refused) {
        return refused(refused.row(), refused.column(), String.valueOf(refused.getMessage()));
    }
}
