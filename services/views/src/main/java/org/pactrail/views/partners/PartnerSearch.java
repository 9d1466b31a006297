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
import org.pcollections.TreePSet;

/**
 * Finds partners by a present or former name, by a short name, or by a name of a partner merged into them.
 *
 * @param merged whether merged partners are returned beside their survivors
 */
record PartnerSearch(PartnerRegister partners, boolean merged) {
    /** Bounds the likeness of a mistyped name to the name it was meant for. */
    private static final double ALIKE = 0.6;

    /** Puts a short name before every other match. */
    private static final double EXACT = 2;

    private static final int CANDIDATES = 10;

    /**
     * Holds a partner that was found.
     *
     * @param name the name that the search found
     * @param bearer the partner that bears or bore the name: the one found, or one merged into it
     * @param likeness 1 when the name contains every word; {@link #EXACT} for a short name that is sought to the letter
     */
    record Match(PartnerRegister.Listed found, Name name, PartnerRegister.Listed bearer, double likeness) {
        /** Orders by likeness, the best first, then by name. */
        static final Comparator<Match> ORDER = Comparator.comparingDouble(Match::likeness)
                .reversed()
                .thenComparing(Match::found, PartnerRegister.Listed.ORDER);

        PartnerRecord partner() {
            return found.partner();
        }

        boolean isByCurrentName() {
            return bearer.id().equals(found.id()) && name == found.names().getFirst();
        }

        /** Returns the name that the search found; null when it is the present one. */
        @Nullable String matched() {
            return isByCurrentName() ? null : name.text();
        }

        private boolean isBetterThan(Match other) {
            return likeness > other.likeness
                    || likeness == other.likeness && isByCurrentName() && !other.isByCurrentName();
        }
    }

    private interface Measure {
        /** Returns a likeness; 0 for a name that does not match. */
        double of(Name name);
    }

    /**
     * Returns the partners that have exactly this short name, then those with a name or short name that contains every word, by name, then
     * those with a similar name; all partners when there are no words.
     */
    List<Match> search(@Nullable String query) {
        SearchTerms terms = SearchTerms.of(query);
        if (terms.isEmpty()) {
            TreePSet<PartnerRegister.Listed> all = merged ? partners.byName() : partners.unmerged();
            return all.stream()
                    .map(one -> new Match(one, one.names().getFirst(), one, 1))
                    .toList();
        }
        Name sought = Name.of(String.join(" ", terms.folded()));
        return best(
                name -> terms.occurIn(name.folded()) ? 1 : Likeness.found(sought, name, ALIKE),
                name -> name.folded().equals(sought.folded()) ? EXACT : terms.occurIn(name.folded()) ? 1 : 0);
    }

    /** Returns the partners that a new one of this name may duplicate, the likeliest first. */
    List<Match> duplicates(String text) {
        Name asked = Name.of(text);
        return best(name -> Likeness.of(asked, name, Likeness.MAY_BE_THE_SAME), shortName -> 0).stream()
                .limit(CANDIDATES)
                .toList();
    }

    /** Returns the best match of each partner, best first. */
    private List<Match> best(Measure ofNames, Measure ofShortNames) {
        Map<String, Match> best = new HashMap<>();
        for (PartnerRegister.Listed bearer : partners.byName()) {
            keep(best, bearer, bearer.names(), ofNames);
            keep(best, bearer, bearer.shortNames(), ofShortNames);
        }
        return best.values().stream().sorted(Match.ORDER).toList();
    }

    private void keep(Map<String, Match> best, PartnerRegister.Listed bearer, List<Name> names, Measure measure) {
        for (Name name : names) {
            double likeness = measure.of(name);
            if (likeness > 0) {
                shown(bearer).forEach(id -> keep(best, id, name, bearer, likeness));
            }
        }
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
