package org.pactrail.events.exchange;

/** Words in a cell that stand for something else. */
public final class Cells {
    /** Contributor: the office's own organization. */
    public static final String SELF = "SELF";

    /** US dollars of an amount for which no rate was known, so that none is looked up when the file is imported. */
    public static final String NOT_CONVERTED = "NOT_CONVERTED";

    private Cells() {}
}
