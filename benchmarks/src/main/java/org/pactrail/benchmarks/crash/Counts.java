package org.pactrail.benchmarks.crash;

/**
 * Counts the effects of many kills.
 *
 * @param acknowledged commits whose writer got an answer that they are stored
 * @param lost acknowledged commits that are not stored whole
 * @param torn commits, acknowledged or not, of which a part is stored
 * @param duplicated events that are stored more than once
 * @param reordered events that are stored behind an event that follows them in their stream
 * @param missing positions below the last that hold nothing
 */
public record Counts(
        int cycles,
        long acknowledged,
        long entries,
        long lost,
        long torn,
        long duplicated,
        long reordered,
        long missing) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

    public Counts plus(Counts more) {
        return new Counts(
                cycles + more.cycles,
                acknowledged + more.acknowledged,
                entries + more.entries,
                lost + more.lost,
                torn + more.torn,
                duplicated + more.duplicated,
                reordered + more.reordered,
                missing + more.missing);
    }

    /** Returns the counts of flaws alone. */
    Counts flaws() {
        return new Counts(0, 0, 0, lost, torn, duplicated, reordered, missing);
    }

    /** Returns these counts with other counts of flaws. */
    Counts with(Counts flaws) {
        return new Counts(cycles, acknowledged, entries, 0, 0, 0, 0, 0).plus(flaws);
    }

    /** Returns the cells of a table's row. */
    public String cells() {
        return "%d | %d | %d | **%d** | **%d** | **%d** | **%d** | %d"
                .formatted(cycles, acknowledged, entries, lost, torn, duplicated, reordered, missing);
    }
}
