package org.pactrail.names;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A text, prepared to be asked how many letters have to be changed, left out, put in or swapped with the next one to turn it
 * into another (optimal string alignment). Up to {@value #IN_A_WORD} letters, a row of the table of changes is held in the bits
 * of a few words, as Hyyrö does (A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances, 2003).
 */
final class Letters {
    private static final int IN_A_WORD = Long.SIZE;
    private static final int PLAIN = 128;

    private final String text;
    private final long[] plain = new long[PLAIN];
    private final Map<Character, Long> others = new HashMap<>();

    Letters(String text) {
        this.text = text;
        for (int at = 0; at < text.length() && at < IN_A_WORD; at++) {
            char letter = text.charAt(at);
            if (letter < PLAIN) {
                plain[letter] |= 1L << at;
            } else {
                others.merge(letter, 1L << at, (some, more) -> some | more);
            }
        }
    }

    /** The share of letters that stay as they are; 0 when it is below {@code atLeast}. */
    double likeness(String other, double atLeast) {
        int longer = Math.max(text.length(), other.length());
        if (longer == 0) {
            return 1;
        }
        int most = most(longer, atLeast);
        int changes = changes(other, most);
        return changes > most ? 0 : 1 - (double) changes / longer;
    }

    /** Whether texts of these lengths may be so much alike. */
    static boolean mayBeAlike(String one, String other, double atLeast) {
        return Math.abs(one.length() - other.length()) <= most(Math.max(one.length(), other.length()), atLeast);
    }

    private static int most(int longer, double atLeast) {
        return (int) ((1 - atLeast) * longer + 1e-9);
    }

    /** @return any number above {@code most} when it takes more than that */
    private int changes(String other, int most) {
        if (Math.abs(text.length() - other.length()) > most) {
            return most + 1;
        }
        if (text.isEmpty()) {
            return other.length();
        }
        return text.length() <= IN_A_WORD ? inBits(other, most) : inRows(other, most);
    }

    private int inBits(String other, int most) {
        long last = 1L << text.length() - 1;
        int changes = text.length();
        long more = -1; // where a row's number is one above that of the row before; fewer: one below
        long fewer = 0;
        long diagonal = 0;
        long before = 0;
        for (int at = 0; at < other.length() && changes - (other.length() - at) <= most; at++) {
            long here = places(other.charAt(at));
            long swapped = (~diagonal & here) << 1 & before;
            diagonal = (here & more) + more ^ more | here | fewer | swapped;
            long across = fewer | ~(diagonal | more);
            long back = diagonal & more;
            changes += (across & last) != 0 ? 1 : (back & last) != 0 ? -1 : 0;
            across = across << 1 | 1;
            more = back << 1 | ~(diagonal | across);
            fewer = across & diagonal;
            before = here;
        }
        return changes;
    }

    private long places(char letter) {
        return letter < PLAIN ? plain[letter] : others.getOrDefault(letter, 0L);
    }

    private int inRows(String other, int most) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        Arrays.setAll(last, at -> at);
        int fewestBefore = 0;
        for (int at = 1; at <= text.length(); at++) {
            int fewest = fill(row, last, beforeLast, other, at);
            if (Math.min(fewest, fewestBefore) > most) {
                return most + 1;
            }
            fewestBefore = fewest;
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[other.length()];
    }

    /** Fills the row of one letter; gives the fewest changes in it. No row has fewer than each of the two before it. */
    private int fill(int[] row, int[] last, int[] beforeLast, String other, int at) {
        row[0] = at;
        int fewest = at;
        char letter = text.charAt(at - 1);
        for (int i = 1; i <= other.length(); i++) {
            char its = other.charAt(i - 1);
            int changes = Math.min(Math.min(row[i - 1], last[i]) + 1, last[i - 1] + (letter == its ? 0 : 1));
            boolean isSwap = at > 1 && i > 1 && letter == other.charAt(i - 2) && text.charAt(at - 2) == its;
            row[i] = isSwap ? Math.min(changes, beforeLast[i - 2] + 1) : changes;
            fewest = Math.min(fewest, row[i]);
        }
        return fewest;
    }
}
