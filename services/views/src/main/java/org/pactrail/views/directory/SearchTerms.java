package org.pactrail.views.directory;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pactrail.names.Folding;

/**
 * Holds the words of a search: each must occur in a text, anywhere and in any order, whatever its case and accents.
 *
 * @param folded the words after {@link #fold}; no words match every text
 */
public record SearchTerms(List<String> folded) {
    public static final SearchTerms NONE = new SearchTerms(List.of());

    private static final Pattern SPACES = Pattern.compile("\\s+");

    public static SearchTerms of(@Nullable String query) {
        return new SearchTerms(Arrays.stream(SPACES.split(fold(query == null ? "" : query)))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    /** Folds case and accents as {@link Folding} does. */
    static String fold(String text) {
        return Folding.fold(text);
    }

    public boolean isEmpty() {
        return folded.isEmpty();
    }

    /**
     * Returns whether all words occur in a text.
     *
     * @param text folded
     */
    public boolean occurIn(String text) {
        return folded.stream().allMatch(text::contains);
    }
}
