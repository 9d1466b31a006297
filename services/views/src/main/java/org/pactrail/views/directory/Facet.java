package org.pactrail.views.directory;

import java.util.HashSet;
import java.util.Set;
import org.pactrail.events.partnership.Stage;
import org.pactrail.views.card.Card;

/**
 * Something that cards have in common and the board can be narrowed to. Those that few cards share are indexed; regions and
 * priorities, of which there are a handful, are asked of each card.
 */
public sealed interface Facet {
    record InStage(Stage stage) implements Facet {}

    record OwnedBy(String officer) implements Facet {}

    record WithPartner(String partner) implements Facet {}

    record InRegion(String region) implements Facet {}

    record ForPriority(String priority) implements Facet {}

    /** With a change that waits for a decision. */
    record AwaitingDecision() implements Facet {}

    /** With an open next step. */
    record ToDo() implements Facet {}

    /** Whether the index knows which cards have it. */
    default boolean isIndexed() {
        return !(this instanceof InRegion || this instanceof ForPriority);
    }

    /** Whether {@link StageTallies} are kept of the cards that have it. */
    default boolean isCounted() {
        return this instanceof InStage
                || this instanceof OwnedBy
                || this instanceof InRegion
                || this instanceof ForPriority;
    }

    /** Whether a card has what the index does not know. */
    default boolean isOn(Card card) {
        return switch (this) {
            case InRegion in -> card.regions().contains(in.region());
            case ForPriority to -> card.priorities().contains(to.priority());
            default -> true;
        };
    }

    /** Those of a card that are indexed. */
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

    /** Those of a card that are counted. */
    static Set<Facet> counted(Card card) {
        Set<Facet> facets = new HashSet<>();
        facets.add(new InStage(card.stage()));
        facets.add(new OwnedBy(card.officer()));
        card.regions().forEach(region -> facets.add(new InRegion(region)));
        card.priorities().forEach(priority -> facets.add(new ForPriority(priority)));
        return facets;
    }
}
