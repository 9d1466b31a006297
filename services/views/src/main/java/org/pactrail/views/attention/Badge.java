package org.pactrail.views.attention;

/** Names a reason for which a card needs attention. */
public enum Badge {
    /** Marks a next step that was due before today. */
    OVERDUE,
    /** Marks a prospect or negotiation without a next step. */
    NO_NEXT_STEP,
    /** Marks a prospect or negotiation without recent outreach. */
    STALE,
    /** Marks a stage that lasts longer than usual. */
    SLOW,
    /** Marks receipts of cash above the commitments. */
    OVER_RECEIVED,
    /** Marks cash that is in in part. */
    PARTLY_FUNDED,
    /** Marks a change that awaits a decision. */
    PENDING_APPROVAL,
    /** Marks an amount without a value in US dollars. */
    NOT_CONVERTED
}
