package org.pactrail.views.attention;

/** What of a card asks for attention. */
public enum Badge {
    /** The next step was due before today. */
    OVERDUE,
    /** Open before signature, and nothing to do next. */
    NO_NEXT_STEP,
    /** Open before signature, and no outreach for long. */
    STALE,
    /** Longer in its stage than usual. */
    SLOW,
    /** More cash came in than was signed for. */
    OVER_RECEIVED,
    /** Some of the cash is in, and some is not. */
    PARTLY_FUNDED,
    /** A change waits for a decision. */
    PENDING_APPROVAL,
    /** Some of its money has no value in US dollars. */
    NOT_CONVERTED
}
