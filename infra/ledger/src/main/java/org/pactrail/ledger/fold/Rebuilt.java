package org.pactrail.ledger.fold;

/**
 * A view's live state and another one that was folded anew from the first entry, both at the same position.
 *
 * @param live what was told until the other took its place
 */
public record Rebuilt<S>(ViewState<S> live, ViewState<S> anew) {}
