package org.pactrail.events.agreement;

/** The legal form of an agreement. */
public enum Instrument {
    MOU,
    COOPERATION_AGREEMENT,
    FUNDING_AGREEMENT,
    PROJECT_DOCUMENT,
    /** Of an existing agreement, as an agreement of its own. */
    EXTENSION,
    LETTER
}
