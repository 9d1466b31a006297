package org.pactrail.views.directory;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pactrail.views.card.Card;

/**
 * A card on the board.
 *
 * @param folded title and reference as they are searched, beside the names of the partners
 */
public record SearchableCard(Card card, String folded) {

    static SearchableCard of(Card card) {
        String reference = reference(card);
        return new SearchableCard(
                card, SearchTerms.fold(reference == null ? card.title() : card.title() + ' ' + reference));
    }

    /** The same card, changed. */
    SearchableCard with(Card changed) {
        boolean readsTheSame =
                changed.title().equals(card.title()) && Objects.equals(reference(changed), reference(card));
        return readsTheSame ? new SearchableCard(changed, folded) : of(changed);
    }

    private static @Nullable String reference(Card card) {
        return card.agreement() == null ? null : card.agreement().reference();
    }
}
