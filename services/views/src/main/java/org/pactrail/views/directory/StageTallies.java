package org.pactrail.views.directory;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pactrail.events.partnership.Stage;
import org.pactrail.views.card.Card;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;

/**
 * Holds a tally for each stage, and for each counted facet within a stage, so that no question has to add up cards;
 * immutable.
 */
record StageTallies(HashPMap<Counted, StageTally> all) {
    static final StageTallies NONE = new StageTallies(HashTreePMap.empty());

    /** Names the cards of a stage that have a facet; all cards of the stage when the facet is the stage. */
    record Counted(Facet facet, Stage stage) {}

    static StageTallies of(Collection<Card> cards) {
        Map<Counted, StageTally> all = new HashMap<>();
        for (Card card : cards) {
            for (Facet facet : Facet.counted(card)) {
                all.compute(
                        new Counted(facet, card.stage()),
                        (counted, tally) -> (tally == null ? StageTally.NONE : tally).plus(card));
            }
        }
        return new StageTallies(HashTreePMap.from(all));
    }

    StageTallies with(Card card) {
        HashPMap<Counted, StageTally> now = all;
        for (Facet facet : Facet.counted(card)) {
            Counted counted = new Counted(facet, card.stage());
            now = now.plus(counted, now.getOrDefault(counted, StageTally.NONE).plus(card));
        }
        return new StageTallies(now);
    }

    StageTallies moved(Card before, Card after) {
        boolean countsTheSame = before.stage() == after.stage()
                && before.usd().equals(after.usd())
                && before.notConverted() == after.notConverted()
                && before.officer().equals(after.officer())
                && before.regions().equals(after.regions())
                && before.priorities().equals(after.priorities());
        return countsTheSame ? this : without(before).with(after);
    }

    /**
     * Returns the tally of each stage over the cards that have these facets; empty when no tally over these facets is
     * kept.
     */
    Optional<Map<Stage, StageTally>> among(Set<Facet> facets) {
        List<Facet> others = facets.stream()
                .filter(facet -> !(facet instanceof Facet.InStage))
                .toList();
        if (others.size() > 1 || !others.stream().allMatch(Facet::isCounted)) {
            return Optional.empty();
        }
        Map<Stage, StageTally> byStage = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            Facet in = new Facet.InStage(stage);
            boolean isAmong = facets.stream().allMatch(facet -> others.contains(facet) || facet.equals(in));
            Counted counted = new Counted(others.isEmpty() ? in : others.getFirst(), stage);
            byStage.put(stage, isAmong ? all.getOrDefault(counted, StageTally.NONE) : StageTally.NONE);
        }
        return Optional.of(byStage);
    }

    private StageTallies without(Card card) {
        HashPMap<Counted, StageTally> now = all;
        for (Facet facet : Facet.counted(card)) {
            Counted counted = new Counted(facet, card.stage());
            StageTally left = now.getOrDefault(counted, StageTally.NONE).minus(card);
            now = left.count() == 0 ? now.minus(counted) : now.plus(counted, left);
        }
        return new StageTallies(now);
    }
}
