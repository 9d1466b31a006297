package org.pactrail.views.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pactrail.views.card.Card;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePSet;

/** Holds the places on the board of the cards that have a facet; immutable. */
record FacetIndex(HashPMap<Facet, TreePSet<Integer>> places) {
    static final FacetIndex EMPTY = new FacetIndex(HashTreePMap.empty());

    /** Returns the index of these cards, each at its place in the list; quicker than adding one after the other. */
    static FacetIndex of(List<Card> cards) {
        Map<Facet, TreeSet<Integer>> collected = new HashMap<>();
        for (int place = 0; place < cards.size(); place++) {
            for (Facet facet : Facet.of(cards.get(place))) {
                collected.computeIfAbsent(facet, first -> new TreeSet<>()).add(place);
            }
        }
        Map<Facet, TreePSet<Integer>> places = new HashMap<>();
        collected.forEach((facet, found) -> places.put(facet, TreePSet.fromSortedSet(found)));
        return new FacetIndex(HashTreePMap.from(places));
    }

    TreePSet<Integer> having(Facet facet) {
        return places.getOrDefault(facet, TreePSet.empty());
    }

    FacetIndex with(int place, Card card) {
        return moved(place, Set.of(), Facet.of(card));
    }

    FacetIndex moved(int place, Card before, Card after) {
        boolean hasTheSame = before.stage() == after.stage()
                && before.officer().equals(after.officer())
                && before.partners().equals(after.partners())
                && before.pending().isEmpty() == after.pending().isEmpty()
                && (before.prospecting().nextStep() == null)
                        == (after.prospecting().nextStep() == null);
        return hasTheSame ? this : moved(place, Facet.of(before), Facet.of(after));
    }

    private FacetIndex moved(int place, Set<Facet> before, Set<Facet> after) {
        HashPMap<Facet, TreePSet<Integer>> moved = places;
        for (Facet left : before) {
            if (!after.contains(left)) {
                moved = moved.plus(left, having(left).minus(place));
            }
        }
        for (Facet entered : after) {
            if (!before.contains(entered)) {
                moved = moved.plus(entered, having(entered).plus(place));
            }
        }
        return new FacetIndex(moved);
    }
}
