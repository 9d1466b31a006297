package org.pactrail.events.agreement;

/** Names the regions that an agreement's money may go to. */
public enum Region {
    AFR,
    AMS,
    ARB,
    ASP,
    CIS,
    EUR,
    /** Stands for several regions or all. */
    GLOBAL
}
