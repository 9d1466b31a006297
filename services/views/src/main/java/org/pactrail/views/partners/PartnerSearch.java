package org.pactrail.views.partners;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pactrail.names.Likeness;
import org.pactrail.names.Name;
import org.pactrail.views.directory.SearchTerms;
import org.pactrail.views.partner.PartnerRecord;
import org.pactrail.views.partner.PartnerRegister;
import org.pactrail.views.question.Slice;
import org.pcollections.TreePSet;

/**
 * Finds partners by one of their names, or by one of a partner that was merged into them.
 *
 * @param merged whether partners that were merged are shown beside the ones that they count as
 */
record PartnerSearch(PartnerRegister partners, boolean merged) {
    /** Two names less alike than that are not taken for one another by somebody who searches. */
    private static final double ALIKE = 0.6;

    private static final int CANDIDATES = 10;

    /**
     * A partner that was found.
     *
     * @param name by which it was found
     * @param bearer the partner whose name that is or was: the one found, or one that was merged into it
     * @param likeness 1 when it has all that was asked for
     */
    record Match(PartnerRegister.Listed found, Name name, PartnerRegister.Listed bearer, double likeness) {
        /** The best first, then by name. */
        static final Comparator<Match> ORDER = Comparator.comparingDouble(Match::likeness)
                .reversed()
                .thenComparing(Match::found, PartnerRegister.Listed.ORDER);

        PartnerRecord partner() {
            return found.partner();
        }

        boolean isByCurrentName() {
            return bearer.id().equals(found.id()) && name == found.names().getFirst();
        }

        /** The name by which it was found; null when that is the one it has. */
        @Nullable String matched() {
            return isByCurrentName() ? null : name.text();
        }

        private boolean isBetterThan(Match other) {
            return likeness > other.likeness
                    || likeness == other.likeness && isByCurrentName() && !other.isByCurrentName();
        }
    }

    private interface Measure {
        /** 0 when a name is not what was asked for. */
        double of(Name name);
    }

    /** Those of which one name holds every word, by name, then those with a name that is like what was asked for. */
    Slice<Match> search(@Nullable String query, int page) {
        SearchTerms terms = SearchTerms.of(query);
        if (terms.isEmpty()) {
            TreePSet<PartnerRegister.Listed> all = merged ? partners.byName() : partners.standing();
            return Slice.of(all.stream().map(one -> new Match(one, one.names().getFirst(), one, 1)), all.size(), page);
        }
        Name sought = Name.of(String.join(" ", terms.folded()));
        List<Match> found = best(name -> terms.occurIn(name.folded()) ? 1 : Likeness.found(sought, name, ALIKE));
        return Slice.of(found.stream(), found.size(), page);
    }

    /** Partners that a new one of this name could be the same as, the likeliest first. */
    List<Match> duplicates(String text) {
        Name asked = Name.of(text);
        return best(name -> Likeness.of(asked, name, Likeness.MAY_BE_THE_SAME)).stream()
                .limit(CANDIDATES)
                .toList();
    }

    /** The best match of each partner. */
    private List<Match> best(Measure measure) {
        Map<String, Match> best = new HashMap<>();
        for (PartnerRegister.Listed bearer : partners.byName()) {
            for (Name name : bearer.names()) {
                double likeness = measure.of(name);
                if (likeness > 0) {
                    shown(bearer).forEach(id -> keep(best, id, name, bearer, likeness));
                }
            }
        }
        return best.values().stream().sorted(Match.ORDER).toList();
    }

    private Set<String> shown(PartnerRegister.Listed bearer) {
        String survivor = partners.survivor(bearer.id());
        return !merged || survivor.equals(bearer.id()) ? Set.of(survivor) : Set.of(survivor, bearer.id());
    }

    private void keep(Map<String, Match> best, String id, Name name, PartnerRegister.Listed bearer, double likeness) {
        PartnerRegister.Listed found = partners.byId().get(id);
        if (found != null) {
            Match match = new Match(found, name, bearer, likeness);
            best.merge(id, match, (before, now) -> now.isBetterThan(before) ? now : before);
        }
    }
}
