package org.pactrail.pipeline.imports;

import java.util.Map;
import java.util.function.Function;

/**
 * One row of a file.
 *
 * @param number as a spreadsheet counts: the header is row 1
 * @param cells trimmed text by column; an empty cell is an empty text
 */
record CsvRow(String file, int number, Map<String, String> cells) {

    String text(String column) {
        return cells.getOrDefault(column, "");
    }

    /** @throws RowRefused when the row has more or fewer values than the header */
    void refuseMisfit() {
        if (cells.containsKey(CsvFile.MISFIT)) {
            throw new RowRefused(this, CsvFile.MISFIT, "is off: " + text(CsvFile.MISFIT));
        }
    }

    /** @throws RowRefused naming the column, when {@code parse} throws an IllegalArgumentException */
    <T> T cell(String column, Function<String, T> parse) {
        try {
            return parse.apply(text(column));
        } catch (IllegalArgumentException refused) {
            String why = refused.getMessage() == null ? "is not accepted" : refused.getMessage();
            throw new RowRefused(this, column, why);
        }
    }
}
