package org.pactrail.views.directory;

import java.util.HashSet;
import java.util.Set;
import org.pactrail.events.partnership.Stage;
import org.pactrail.views.card.Card;

/**
 * Narrows the board to cards that have something in common. Facets that few cards share are indexed; a region or a
 * priority is looked up on each card, because many cards share it.
 */
public sealed interface Facet {
    record InStage(Stage stage) implements Facet {}

    record OwnedBy(String officer) implements Facet {}

    record WithPartner(String partner) implements Facet {}

    record InRegion(String region) implements Facet {}

    record ForPriority(String priority) implements Facet {}

    /** Matches the cards with a change that awaits a decision. */
    record AwaitingDecision() implements Facet {}

    /** Matches the cards with an open next step. */
    record ToDo() implements Facet {}

    /** Returns whether {@link FacetIndex} holds the cards that have this facet. */
    default boolean isIndexed() {
        return !(this instanceof InRegion || this instanceof ForPriority);
    }

    /** Returns whether {@link StageTallies} are kept of the cards that have this facet. */
    default boolean isCounted() {
        return this instanceof InStage
                || this instanceof OwnedBy
                || this instanceof InRegion
                || this instanceof ForPriority;
    }

    /** Returns whether a card has this facet, if it is not indexed; true for an indexed one. */
    default boolean isOn(Card card) {
        return switch (this) {
            case InRegion in -> card.regions().contains(in.region());
            case ForPriority to -> card.priorities().contains(to.priority());
            default -> true;
        };
    }

    /** Returns the indexed facets of a card. */
    static Set<Facet> of(Card card) {
        Set<Facet> facets = new HashSet<>();
        facets.add(new InStage(card.stage()));
        facets.add(new OwnedBy(card.officer()));
        card.partners().forEach(partner -> facets.add(new WithPartner(partner.value())));
        if (!card.pending().isEmpty()) {
            facets.add(new AwaitingDecision());
        }
        if (card.prospecting().nextStep() != null) {
            facets.add(new ToDo());
        }
        return facets;
    }

    /** Returns the counted facets of a card. */
    static Set<Facet> counted(Card card) {
        Set<Facet> facets = new HashSet<>();
        facets.add(new InStage(card.stage()));
        facets.add(new OwnedBy(card.officer()));
        card.regions().forEach(region -> facets.add(new InRegion(region)));
        card.priorities().forEach(priority -> facets.add(new ForPriority(priority)));
        return facets;
    }
}
