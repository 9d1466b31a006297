package org.pactrail.views.board;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.partnership.Stage;
import org.pactrail.views.directory.Facet;
import org.pactrail.views.question.Problem;

/** Reads the parameters that narrow the board; a blank one narrows nothing. */
final class FacetParameters {
    private FacetParameters() {}

    static Set<Facet> facets(
            @Nullable String stage,
            @Nullable String officer,
            @Nullable String partner,
            @Nullable String region,
            @Nullable String priority) {
        Set<Facet> facets = new HashSet<>();
        if (region != null && !region.isBlank()) {
            facets.add(new Facet.InRegion(region));
        }
        if (priority != null && !priority.isBlank()) {
            facets.add(new Facet.ForPriority(priority));
        }
        if (stage != null && !stage.isBlank()) {
            facets.add(new Facet.InStage(stage(stage)));
        }
        if (officer != null && !officer.isBlank()) {
            facets.add(new Facet.OwnedBy(officer));
        }
        if (partner != null && !partner.isBlank()) {
            facets.add(new Facet.WithPartner(partner));
        }
        return facets;
    }

    private static Stage stage(String text) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.malformed("There is no stage " + text + ". Ask for one of "
                        + Arrays.toString(Stage.values()) + ", or for none to see all."));
    }
}
