package org.pactrail.benchmarks.crash;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Checks the stored events, in the order of the store. Used by one thread. */
final class Audit {
    private final Map<String, Integer> parts = new HashMap<>();
    private final Map<String, Integer> wholes = new HashMap<>();
    private final Map<String, Long> heads = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private long entries;
    private long duplicated;
    private long reordered;
    private long missing;
    private long next;

    /**
     * Takes the next event of the store.
     *
     * @param position by which the store itself orders its events; the first one counts as the store's beginning
     */
    void found(long position, String stream, long sequence, String id, Mark mark) {
        missing += entries == 0 ? 0 : position - next;
        next = position + 1;
        entries++;
        if (!ids.add(id)) {
            duplicated++;
        }
        if (sequence <= heads.getOrDefault(stream, -1L)) {
            reordered++;
        }
        heads.merge(stream, sequence, Math::max);
        parts.merge(mark.commit(), 1, Integer::sum);
        wholes.put(mark.commit(), mark.of());
    }

    boolean has(String commit) {
        return parts.containsKey(commit) && parts.get(commit).equals(wholes.get(commit));
    }

    /**
     * Returns the counts of the events taken so far.
     *
     * @param acknowledged keys of commits
     */
    Counts counts(int cycles, Collection<String> acknowledged) {
        long lost = acknowledged.stream().filter(key -> !has(key)).count();
        long torn = parts.keySet().stream().filter(key -> !has(key)).count();
        return new Counts(cycles, acknowledged.size(), entries, lost, torn, duplicated, reordered, missing);
    }
}
