package org.pactrail.figures.count;

import org.pactrail.figures.money.Usd;

/**
 * Counts one region, priority or type in a year (C6).
 *
 * @param agreements signed in the year that name it, extensions too
 * @param extensions those among them that extend another agreement
 * @param parts of agreements, counting or not; the code does not occur once none is left
 */
public record Tally(int agreements, int extensions, int parts, Usd usd) {
    public static final Tally NONE = new Tally(0, 0, 0, Usd.ZERO);

    Tally plus(Tally other) {
        return new Tally(
                agreements + other.agreements, extensions + other.extensions, parts + other.parts, usd.plus(other.usd));
    }

    /**
     * Returns the tally or its inverse.
     *
     * @param sign 1 for itself, −1 for its inverse
     */
    Tally times(int sign) {
        return new Tally(sign * agreements, sign * extensions, sign * parts, usd.times(sign));
    }

    boolean isNothing() {
        return parts == 0;
    }
}
