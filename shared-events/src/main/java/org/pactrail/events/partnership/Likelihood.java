package org.pactrail.events.partnership;

/** Grades how sure an expectation is. */
public enum Likelihood {
    /** Marks a hard expectation: the money is all but promised. */
    A,
    /** Marks a soft expectation: the partner speaks of the money in earnest. */
    B,
    /** Marks an idea. */
    C
}
