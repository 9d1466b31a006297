package org.pactrail.figures.edition;

import java.util.List;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/**
 * Lists the editions of every year; immutable.
 *
 * @param byYear each year's editions in the order of their numbers
 */
public record PublishedEditions(TreePMap<Integer, PVector<Edition>> byYear) {
    static final PublishedEditions NONE = new PublishedEditions(TreePMap.empty());

    PublishedEditions plus(Edition edition) {
        PVector<Edition> before = byYear.getOrDefault(edition.year(), TreePVector.empty());
        return new PublishedEditions(byYear.plus(edition.year(), before.plus(edition)));
    }

    List<Edition> of(int year) {
        return byYear.getOrDefault(year, TreePVector.empty());
    }

    /** Returns the editions of all years, the earliest year first. */
    List<Edition> all() {
        return byYear.values().stream().flatMap(List::stream).toList();
    }
}
