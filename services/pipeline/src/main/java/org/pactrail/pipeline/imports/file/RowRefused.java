package org.pactrail.pipeline.imports.file;

/** Refuses a row, with the column at fault. */
public final class RowRefused extends RuntimeException {
    private final transient CsvRow row;
    private final String column;

    public RowRefused(CsvRow row, String column, String why) {
        super("Column " + column + " " + why + ".");
        this.row = row;
        this.column = column;
    }

    public CsvRow row() {
        return row;
    }

    public String column() {
        return column;
    }
}
