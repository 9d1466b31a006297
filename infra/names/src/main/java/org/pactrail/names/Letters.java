package org.pactrail.names;

import java.util.Arrays;

/**
 * Computes the edit distance of two texts: letters changed, left out, put in or swapped with the next one (optimal
 * string alignment).
 */
final class Letters {
    private Letters() {}

    /** Returns the share of unchanged letters; 0 when it is below {@code atLeast}. */
    static double likeness(String one, String other, double atLeast) {
        int longer = Math.max(one.length(), other.length());
        if (longer == 0) {
            return 1;
        }
        int most = (int) ((1 - atLeast) * longer + 1e-9);
        int changes = changes(one, other, most);
        return changes > most ? 0 : 1 - (double) changes / longer;
    }

    /** @return any number above {@code most} when it takes more than that */
    private static int changes(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        Arrays.setAll(last, at -> at);
        int fewestBefore = 0;
        for (int at = 1; at <= one.length(); at++) {
            int fewest = fill(row, last, beforeLast, one, other, at);
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

    /**
     * Fills the row of one letter and returns the fewest changes in it. No row has fewer than each of the two before
     * it.
     */
    private static int fill(int[] row, int[] last, int[] beforeLast, String one, String other, int at) {
        row[0] = at;
        int fewest = at;
        char letter = one.charAt(at - 1);
        for (int i = 1; i <= other.length(); i++) {
            char its = other.charAt(i - 1);
            int changes = Math.min(Math.min(row[i - 1], last[i]) + 1, last[i - 1] + (letter == its ? 0 : 1));
            boolean isSwap = at > 1 && i > 1 && letter == other.charAt(i - 2) && one.charAt(at - 2) == its;
            row[i] = isSwap ? Math.min(changes, beforeLast[i - 2] + 1) : changes;
            fewest = Math.min(fewest, row[i]);
        }
        return fewest;
    }
}
