package org.pactrail.names;

import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** A name with its trigrams, for comparison with many others; immutable. */
public final class Name {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final String text;
    private final String folded;
    private final long[] trigrams;
    private final long kinds;

    private Name(String text, String folded, long[] trigrams) {
        this.text = text;
        this.folded = folded;
        this.trigrams = trigrams;
        this.kinds = Arrays.stream(trigrams).map(Name::kind).reduce(0, (some, more) -> some | more);
    }

    public static Name of(String text) {
        String folded = Folding.fold(text);
        return new Name(text, folded, trigrams(folded));
    }

    /** Returns the name as it was written. */
    public String text() {
        return text;
    }

    /** Returns the name as {@link Folding} normalizes it. */
    public String folded() {
        return folded;
    }

    int trigrams() {
        return trigrams.length;
    }

    /** Calls a consumer with each trigram once. */
    void eachTrigram(LongConsumer consumer) {
        Arrays.stream(trigrams).forEach(consumer);
    }

    /**
     * Returns an upper bound of {@link #common}, far faster: a kind that the other name lacks is a trigram that it
     * lacks.
     */
    int commonAtMost(Name other) {
        return Math.min(
                trigrams.length - Long.bitCount(kinds & ~other.kinds),
                other.trigrams.length - Long.bitCount(other.kinds & ~kinds));
    }

    /** Returns the number of common trigrams. */
    int common(Name other) {
        int common = 0;
        int mine = 0;
        int others = 0;
        while (mine < trigrams.length && others < other.trigrams.length) {
            int order = Long.compare(trigrams[mine], other.trigrams[others]);
            common += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            others += order >= 0 ? 1 : 0;
        }
        return common;
    }

    /**
     * Returns the trigrams of each word, with two spaces before it and one after, so that its beginning counts for more
     * than its end.
     */
    private static long[] trigrams(String folded) {
        return BETWEEN_WORDS
                .splitAsStream(folded)
                .filter(word -> !word.isEmpty())
                .map(word -> "  " + word + ' ')
                .flatMapToLong(word -> LongStream.range(0, word.length() - 2).map(at -> trigram(word, (int) at)))
                .sorted()
                .distinct()
                .toArray();
    }

    private static long trigram(String word, int at) {
        return (long) word.charAt(at) << 32 | (long) word.charAt(at + 1) << 16 | word.charAt(at + 2);
    }

    /** Returns one of 64 bits for a trigram. */
    private static long kind(long trigram) {
        return 1L << (trigram * 0x9E3779B97F4A7C15L >>> 58);
    }

    @Override
    public String toString() {
        return text;
    }
}
