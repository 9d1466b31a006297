package org.pactrail.views;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.partnership.Stage;

/** Reads what was asked; a blank parameter is one that was not given. */
final class Parameters {
    private Parameters() {}

    /** From 1; the first when none was asked for. */
    static int page(@Nullable String text) {
        try {
            int page = text == null || text.isBlank() ? 1 : Integer.parseInt(text);
            if (page >= 1) {
                return page;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, as a page before the first is.
        }
        throw Problem.malformed("Ask for a page by its number, 1 for the first, instead of page=" + text + ".");
    }

    /** A position, −1 for none: every view stands there or later. */
    static long after(@Nullable String text) {
        try {
            long after = text == null || text.isBlank() ? -1 : Long.parseLong(text);
            if (after >= -1) {
                return after;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, as a position that cannot be is.
        }
        throw Problem.malformed(
                "Give the position that the answer must have reached, a whole number, instead of after=" + text + ".");
    }

    static Set<Facet> facets(@Nullable String stage, @Nullable String officer, @Nullable String partner) {
        Set<Facet> facets = new HashSet<>();
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
