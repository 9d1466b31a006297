package org.pactrail.events.partnership;

/** Names the ways in which a contact with a prospect takes place. */
public enum OutreachChannel {
    EMAIL,
    CALL,
    MEETING,
    EVENT,
    LETTER,
    VISIT
}
