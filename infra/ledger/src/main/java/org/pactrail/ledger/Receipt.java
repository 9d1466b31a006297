package org.pactrail.ledger;

/**
 * Where a commit stands: durable, contiguous, for ever.
 *
 * @param first position of its first event
 * @param last position of its last event
 */
public record Receipt(long first, long last) {}
