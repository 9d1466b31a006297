package org.pactrail.events.partnership;

/** How sure an expectation is. */
public enum Likelihood {
    /** Hard: all but promised. */
    A,
    /** Soft: spoken of in earnest. */
    B,
    /** An idea. */
    C
}
