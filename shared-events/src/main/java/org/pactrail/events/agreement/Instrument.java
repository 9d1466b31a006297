package org.pactrail.events.agreement;

/** Names the legal forms of an agreement. */
public enum Instrument {
    MOU,
    COOPERATION_AGREEMENT,
    FUNDING_AGREEMENT,
    PROJECT_DOCUMENT,
    /** Extends an existing agreement, by an agreement of its own. */
    EXTENSION,
    LETTER
}
