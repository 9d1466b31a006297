package org.pactrail.events.agreement;

/** Names the kinds of a contribution: money, or goods and services worth money. */
public enum ContributionKind {
    CASH,
    IN_KIND
}
