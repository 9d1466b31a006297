package org.pactrail.events.exchange;

/** Names the texts that have a fixed meaning in a cell of a CSV file. */
public final class Cells {
    /** Names the office's own organization in the column of contributors. */
    public static final String SELF = "SELF";

    /** Marks an amount without a value in US dollars, because no rate was known; an import looks up none either. */
    public static final String NOT_CONVERTED = "NOT_CONVERTED";

    private Cells() {}
}
