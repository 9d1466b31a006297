package org.pactrail.benchmarks.crash;

/**
 * What many kills did.
 *
 * @param acknowledged commits whose writer was told that they are stored
 * @param lost of these, those that are not there whole
 * @param torn commits, acknowledged or not, of which a part is there
 * @param duplicated events that are there more than once
 * @param reordered events that stand before one that precedes them in their stream
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

    /** What should not be, alone. */
    Counts flaws() {
        return new Counts(0, 0, 0, lost, torn, duplicated, reordered, missing);
    }

    /** These, but for what should not be. */
    Counts with(Counts flaws) {
        return new Counts(cycles, acknowledged, entries, 0, 0, 0, 0, 0).plus(flaws);
    }

    /** The cells of a table's row. */
    public String cells() {
        return "%d | %d | %d | **%d** | **%d** | **%d** | **%d** | %d"
                .formatted(cycles, acknowledged, entries, lost, torn, duplicated, reordered, missing);
    }
}
