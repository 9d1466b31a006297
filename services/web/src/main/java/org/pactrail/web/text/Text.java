package org.pactrail.web.text;

import java.util.Locale;

/** Trims and checks every text from outside. */
final class Text {
    private Text() {}

    /**
     * Returns the trimmed text; refuses one that is blank, too long, or has a control character.
     *
     * @throws IllegalArgumentException with a sentence's end that follows the field's name
     */
    static String checked(String text, int atMost, boolean lineBreaks) {
        String trimmed = trimmed(text);
        if (trimmed.codePoints().allMatch(Text::isInvisible)) {
            throw new IllegalArgumentException("must not be blank");
        }
        if (trimmed.length() > atMost) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "must have at most %,d characters, not %,d", atMost, trimmed.length()));
        }
        trimmed.codePoints()
                .filter(point -> isForbidden(point, lineBreaks))
                .findFirst()
                .ifPresent(point -> {
                    throw new IllegalArgumentException(
                            String.format("must not contain the control character U+%04X", point));
                });
        return trimmed;
    }

    /** Returns the text without white space around it, also without non-breaking spaces, which {@link String#strip} leaves. */
    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private static boolean isInvisible(int point) {
        return isSpace(point) || Character.getType(point) == Character.FORMAT;
    }

    private static boolean isForbidden(int point, boolean lineBreaks) {
        if (lineBreaks && (point == '\n' || point == '\r' || point == '\t')) {
            return false;
        }
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || isBidirectionalOverride(point);
    }

    /** Returns whether a mark makes a text read otherwise than it is stored. */
    private static boolean isBidirectionalOverride(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }
}
