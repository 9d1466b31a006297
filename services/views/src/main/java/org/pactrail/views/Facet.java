package org.pactrail.views;

import java.util.HashSet;
import java.util.Set;
import org.pactrail.events.partnership.Stage;

/** Something that cards have in common and the board can be narrowed to. */
sealed interface Facet {
    record InStage(Stage stage) implements Facet {}

    record OwnedBy(String officer) implements Facet {}

    record WithPartner(String partner) implements Facet {}

    record InRegion(String region) implements Facet {}

    record ForPriority(String priority) implements Facet {}

    /** With a change that waits for a decision. */
    record Waiting() implements Facet {}

    /** With an open next step. */
    record ToDo() implements Facet {}

    static Set<Facet> of(Card card) {
        Set<Facet> facets = new HashSet<>();
        facets.add(new InStage(card.stage()));
        facets.add(new OwnedBy(card.officer()));
        card.partners().forEach(partner -> facets.add(new WithPartner(partner.value())));
        card.regions().forEach(region -> facets.add(new InRegion(region)));
        card.priorities().forEach(priority -> facets.add(new ForPriority(priority)));
        if (!card.pending().isEmpty()) {
            facets.add(new Waiting());
        }
        if (card.prospecting().nextStep() != null) {
            facets.add(new ToDo());
        }
        return facets;
    }
}
