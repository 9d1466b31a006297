package org.pactrail.events.partnership;

/** How a contact with a prospect took place. */
public enum OutreachChannel {
    EMAIL,
    CALL,
    MEETING,
    EVENT,
    LETTER,
    VISIT
}
