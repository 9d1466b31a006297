package org.pactrail.views.directory;

import java.util.SortedSet;
import java.util.TreeSet;
import org.pactrail.views.card.Card;
import org.pcollections.HashTreePSet;
import org.pcollections.MapPSet;

/**
 * Holds the officers, regions and priorities that any card has had, also before a change, so that a question about another one is refused;
 * immutable.
 */
public record EverNamed(MapPSet<String> officers, MapPSet<String> regions, MapPSet<String> priorities) {
    static final EverNamed NONE = new EverNamed(HashTreePSet.empty(), HashTreePSet.empty(), HashTreePSet.empty());

    /** Holds the content of a checkpoint. */
    record Saved(SortedSet<String> officers, SortedSet<String> regions, SortedSet<String> priorities) {}

    static EverNamed of(Saved saved) {
        return new EverNamed(
                HashTreePSet.from(saved.officers),
                HashTreePSet.from(saved.regions),
                HashTreePSet.from(saved.priorities));
    }

    EverNamed with(Card card) {
        boolean hasNothingNew = officers.contains(card.officer())
                && regions.containsAll(card.regions())
                && priorities.containsAll(card.priorities());
        return hasNothingNew
                ? this
                : new EverNamed(
                        officers.plus(card.officer()),
                        regions.plusAll(card.regions()),
                        priorities.plusAll(card.priorities()));
    }

    Saved saved() {
        return new Saved(new TreeSet<>(officers), new TreeSet<>(regions), new TreeSet<>(priorities));
    }
}
