package org.pactrail.ledger.fold;

/**
 * What came of a rebuild.
 *
 * @param found what comparing found
 * @param before what was told last until the new state took its place
 */
public record Replaced<S, R>(R found, ViewState<S> before) {}
