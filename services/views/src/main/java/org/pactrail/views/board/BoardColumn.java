package org.pactrail.views.board;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pactrail.events.partnership.Stage;
import org.pactrail.views.card.Card;
import org.pactrail.views.directory.Directory;
import org.pactrail.views.directory.Facet;
import org.pactrail.views.directory.SearchTerms;
import org.pactrail.views.directory.StageTally;

/**
 * Holds one stage of the board.
 *
 * @param tally of all cards of the stage
 * @param newest at most {@value #SHOWN}, as many as a screen shows; the list of partnerships has the others
 */
record BoardColumn(Stage stage, StageTally tally, List<Card> newest) {
    private static final int SHOWN = 20;

    /** Returns a column for each stage, of the cards that have all these facets and terms. */
    static List<BoardColumn> of(Directory directory, Set<Facet> facets, SearchTerms terms) {
        Optional<Map<Stage, StageTally>> kept =
                terms.isEmpty() ? directory.board().tallied(facets) : Optional.empty();
        return kept.map(tallies -> counted(directory, facets, tallies))
                .orElseGet(() -> walked(directory, facets, terms));
    }

    private static List<BoardColumn> counted(Directory directory, Set<Facet> facets, Map<Stage, StageTally> tallies) {
        boolean fewHaveThem = facets.stream().anyMatch(facet -> facet instanceof Facet.OwnedBy);
        return fewHaveThem
                ? columns(tallies, newest(directory, facets, tallies))
                : columns(tallies, newestByStage(directory, facets, tallies));
    }

    /** Looks at one stage after the other, because the index holds the cards of a stage. */
    private static Map<Stage, List<Card>> newestByStage(
            Directory directory, Set<Facet> facets, Map<Stage, StageTally> tallies) {
        Map<Stage, List<Card>> newest = new EnumMap<>(Stage.class);
        tallies.forEach((stage, tally) -> {
            Set<Facet> narrowed = new HashSet<>(facets);
            narrowed.add(new Facet.InStage(stage));
            newest.putAll(newest(directory, narrowed, Map.of(stage, tally)));
        });
        return newest;
    }

    /** Stops as soon as the newest cards of each stage are found. */
    private static Map<Stage, List<Card>> newest(
            Directory directory, Set<Facet> facets, Map<Stage, StageTally> tallies) {
        Map<Stage, List<Card>> newest = new EnumMap<>(Stage.class);
        int missing = tallies.values().stream()
                .mapToInt(tally -> Math.min(SHOWN, tally.count()))
                .sum();
        Iterator<Card> newestFirst =
                matching(directory, facets, SearchTerms.NONE).iterator();
        while (missing > 0) {
            Card card = newestFirst.next();
            List<Card> cards = newest.computeIfAbsent(card.stage(), first -> new ArrayList<>());
            if (cards.size() < SHOWN) {
                cards.add(card);
                missing--;
            }
        }
        return newest;
    }

    private static List<BoardColumn> walked(Directory directory, Set<Facet> facets, SearchTerms terms) {
        Map<Stage, List<Card>> all = matching(directory, facets, terms).collect(groupingBy(Card::stage, toList()));
        Map<Stage, StageTally> tallies = new EnumMap<>(Stage.class);
        all.forEach((stage, cards) -> tallies.put(stage, StageTally.of(cards)));
        return columns(tallies, all);
    }

    private static List<BoardColumn> columns(Map<Stage, StageTally> tallies, Map<Stage, List<Card>> cards) {
        return Arrays.stream(Stage.values())
                .map(stage -> new BoardColumn(
                        stage,
                        tallies.getOrDefault(stage, StageTally.NONE),
                        cards.getOrDefault(stage, List.of()).stream()
                                .limit(SHOWN)
                                .toList()))
                .toList();
    }

    private static Stream<Card> matching(Directory directory, Set<Facet> facets, SearchTerms terms) {
        return directory.board().matching(facets, terms, directory.partners());
    }
}
