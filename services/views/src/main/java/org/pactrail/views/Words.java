package org.pactrail.views;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What someone searches for: every word must occur, anywhere in a text and in any order, whatever its case and accents.
 *
 * @param folded the words as {@link #fold} leaves them; none matches everything
 */
record Words(List<String> folded) {
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern LETTERS = Pattern.compile("[øłđðþæœßıς’]");

    /** Letters that decompose into no plain letter, and what people type for them. */
    private static final Map<String, String> TYPED = Map.ofEntries(
            Map.entry("ø", "o"),
            Map.entry("ł", "l"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("þ", "th"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ß", "ss"),
            Map.entry("ı", "i"),
            Map.entry("ς", "σ"),
            Map.entry("’", "'"));

    static Words of(@Nullable String query) {
        return new Words(Arrays.stream(SPACES.split(fold(query == null ? "" : query)))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    /** The text as it is compared and sorted: lower case, no accents, single spaces. */
    static String fold(String text) {
        String lower = ASCII.matcher(text).matches()
                ? text.toLowerCase(Locale.ROOT)
                : LETTERS.matcher(unmarked(text)).replaceAll(letter -> TYPED.getOrDefault(letter.group(), ""));
        return SPACES.matcher(lower).replaceAll(" ").strip();
    }

    boolean isEmpty() {
        return folded.isEmpty();
    }

    /** @param text folded */
    boolean occurIn(String text) {
        return folded.stream().allMatch(text::contains);
    }

    private static String unmarked(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
