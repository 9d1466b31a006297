package org.pactrail.views.board;

import static java.util.stream.Collectors.toSet;

import java.security.Principal;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.partnership.Stage;
import org.pactrail.views.directory.Existing;
import org.pactrail.views.directory.Facet;
import org.pactrail.views.directory.SearchTerms;
import org.pactrail.web.Question;

/**
 * Query parameters that narrow the board; a blank one narrows nothing.
 *
 * @param partner id of a partner
 * @param query words of titles, references and names of partners
 */
record Narrowing(
        @Nullable String stage,
        @Nullable String officer,
        @Nullable String partner,
        @Nullable String region,
        @Nullable String priority,
        @Nullable String query) {

    /**
     * Returns the facets that a card of the narrowed board must have.
     *
     * @param caller the signed-in user
     */
    Set<Facet> facets(Existing existing, @Nullable Principal caller) {
        String own = caller == null ? null : caller.getName();
        return Stream.of(
                        facet(Question.oneOf(Stage.values(), "stage", stage), Facet.InStage::new),
                        facet(existing.officer(officer, own), Facet.OwnedBy::new),
                        facet(existing.partner(partner), Facet.WithPartner::new),
                        facet(existing.region(region), Facet.InRegion::new),
                        facet(existing.priority(priority), Facet.ForPriority::new))
                .flatMap(facets -> facets)
                .collect(toSet());
    }

    SearchTerms terms() {
        return SearchTerms.of(Question.search("query", query));
    }

    private static <V> Stream<Facet> facet(@Nullable V value, Function<V, Facet> facet) {
        return value == null ? Stream.empty() : Stream.of(facet.apply(value));
    }
}
