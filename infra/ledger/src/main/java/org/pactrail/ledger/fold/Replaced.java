package org.pactrail.ledger.fold;

/**
 * The result of a rebuild.
 *
 * @param found the result of the comparison
 * @param before the state published last before the exchange
 */
public record Replaced<S, R>(R found, ViewState<S> before) {}
