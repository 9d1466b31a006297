package org.pactrail.ledger;

/**
 * The positions of a durable commit, contiguous and final.
 *
 * @param first position of its first event
 * @param last position of its last event
 */
public record Receipt(long first, long last) {}
