package org.pactrail.names;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Normalizes a text for comparison: removes differences that people do not type. */
public final class Folding {
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

    private Folding() {}

    /** Returns the text in lower case, without accents, with single spaces. */
    public static String fold(String text) {
        String lower = ASCII.matcher(text).matches()
                ? text.toLowerCase(Locale.ROOT)
                : LETTERS.matcher(unmarked(text)).replaceAll(letter -> TYPED.getOrDefault(letter.group(), ""));
        return SPACES.matcher(lower).replaceAll(" ").strip();
    }

    private static String unmarked(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
