package org.pactrail.pipeline.imports;

/** A row that cannot be imported, and the column at fault. */
final class RowRefused extends RuntimeException {
    private final transient CsvRow row;
    private final String column;

    RowRefused(CsvRow row, String column, String why) {
        super("Column " + column + " " + why + ".");
        this.row = row;
        this.column = column;
    }

    CsvRow row() {
        return row;
    }

    String column() {
        return column;
    }
}
