package org.pactrail.names;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Finds the names {@link Likeness like} another one among very many: only names with common trigrams are compared. Used
 * by one thread at a time.
 *
 * @param <K> the bearer of a name; one may have several names
 */
public final class NameIndex<K> {
    private static final int LOOKED_AT = 200;

    private final List<K> bearers = new ArrayList<>();
    private final List<Name> names = new ArrayList<>();
    private final Map<Long, Places> byTrigram = new HashMap<>();
    private int[] shared = new int[16];

    /** A name found, with its likeness from 0 to 1. */
    public record Match<K>(K bearer, Name name, double likeness) {}

    /** Holds a growing list of indexes of names, in order. */
    private static final class Places {
        private int[] places = new int[2];
        private int size;

        private void add(int place) {
            if (size == places.length) {
                places = Arrays.copyOf(places, 2 * size);
            }
            places[size++] = place;
        }
    }

    public void add(K bearer, String text) {
        Name name = Name.of(text);
        int place = names.size();
        bearers.add(bearer);
        names.add(name);
        name.eachTrigram(trigram ->
                byTrigram.computeIfAbsent(trigram, first -> new Places()).add(place));
    }

    /**
     * Returns the best match of each bearer, the most alike first; compares at most the {@value #LOOKED_AT} names with
     * the most common trigrams.
     *
     * @param atLeast above 0.3, since names that share fewer trigrams count as different
     * @param counts returns whether a bearer is compared
     */
    public List<Match<K>> like(String text, double atLeast, Predicate<K> counts) {
        Name asked = Name.of(text);
        Map<K, Match<K>> best = new LinkedHashMap<>();
        for (int place : sharing(asked, counts)) {
            double likeness = Likeness.of(asked, names.get(place), atLeast);
            if (likeness > 0) {
                Match<K> match = new Match<>(bearers.get(place), names.get(place), likeness);
                best.merge(match.bearer, match, (one, other) -> other.likeness > one.likeness ? other : one);
            }
        }
        return best.values().stream()
                .sorted(comparing((Match<K> match) -> -match.likeness))
                .toList();
    }

    /** Returns the indexes of names that share enough trigrams to be compared, in order. */
    private int[] sharing(Name asked, Predicate<K> counts) {
        if (shared.length < names.size()) {
            shared = new int[2 * names.size()];
        }
        Places touched = new Places();
        asked.eachTrigram(trigram -> {
            Places there = byTrigram.get(trigram);
            for (int i = 0; there != null && i < there.size; i++) {
                if (shared[there.places[i]]++ == 0) {
                    touched.add(there.places[i]);
                }
            }
        });
        long[] worthALook = Arrays.stream(touched.places, 0, touched.size)
                .filter(place -> Likeness.isWorthALook(shared[place], asked, names.get(place)))
                .filter(place -> counts.test(bearers.get(place)))
                .mapToLong(place -> (long) -shared[place] << Integer.SIZE | place)
                .sorted()
                .toArray();
        Arrays.stream(touched.places, 0, touched.size).forEach(place -> shared[place] = 0);
        return Arrays.stream(worthALook)
                .limit(LOOKED_AT)
                .mapToInt(place -> (int) place)
                .sorted()
                .toArray();
    }
}
