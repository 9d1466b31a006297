package org.pactrail.views.directory;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pactrail.views.card.Card;

/**
 * Holds a card and its text prepared for search.
 *
 * @param folded title and reference, folded; the names of partners are searched in the register
 */
public record SearchableCard(Card card, String folded) {

    static SearchableCard of(Card card) {
        String reference = reference(card);
        return new SearchableCard(
                card, SearchTerms.fold(reference == null ? card.title() : card.title() + ' ' + reference));
    }

    /** Returns the card after a change. */
    SearchableCard with(Card changed) {
        boolean readsTheSame =
                changed.title().equals(card.title()) && Objects.equals(reference(changed), reference(card));
        return readsTheSame ? new SearchableCard(changed, folded) : of(changed);
    }

    private static @Nullable String reference(Card card) {
        return card.agreement() == null ? null : card.agreement().reference();
    }
}
