package org.pactrail.events.agreement;

/** The regions that an agreement's money may go to. */
public enum Region {
    AFR,
    AMS,
    ARB,
    ASP,
    CIS,
    EUR,
    /** Several regions or all. */
    GLOBAL
}
