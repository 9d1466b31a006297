package org.pactrail.ledger.fold;

/**
 * A view's live state and a state folded again from the first entry, both at one position.
 *
 * @param live the state published until the exchange
 */
public record Rebuilt<S>(ViewState<S> live, ViewState<S> anew) {}
