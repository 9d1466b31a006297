package org.pactrail.pipeline.imports.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Holds one row of a CSV file.
 *
 * @param number as a spreadsheet counts: the header is row 1
 * @param cells trimmed text by column; an empty cell is an empty text
 */
public record CsvRow(String file, int number, Map<String, String> cells) {

    public String text(String column) {
        return cells.getOrDefault(column, "");
    }

    public void digest(List<String> columns, MessageDigest digest) {
        columns.forEach(column -> digest.update((text(column) + '\u001F').getBytes(UTF_8)));
    }

    /**
     * Checks the number of values.
     *
     * @throws RowRefused when the row has more or fewer values than the header
     */
    public void refuseMisfit() {
        if (cells.containsKey(CsvFile.MISFIT)) {
            throw new RowRefused(this, CsvFile.MISFIT, "is off: " + text(CsvFile.MISFIT));
        }
    }

    /**
     * Checks the columns that all rows of one thing share.
     *
     * @throws RowRefused when a shared column differs from that of the first row of the same thing
     */
    public void refuseOther(CsvRow first, List<String> shared, String what) {
        for (String column : shared) {
            if (!text(column).equals(first.text(column))) {
                throw new RowRefused(
                        this, column, "must be the same as in row " + first.number() + " of the same " + what);
            }
        }
    }

    /**
     * Returns the parsed value of a cell.
     *
     * @throws RowRefused naming the column, when {@code parse} throws an IllegalArgumentException
     */
    public <T> T cell(String column, Function<String, T> parse) {
        try {
            return parse.apply(text(column));
        } catch (IllegalArgumentException refused) {
            String why = refused.getMessage() == null ? "is not accepted" : refused.getMessage();
            throw new RowRefused(this, column, why);
        }
    }
}
