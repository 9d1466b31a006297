package org.pactrail.events.agreement;

/** Money, or goods and services worth money. */
public enum ContributionKind {
    CASH,
    IN_KIND
}
