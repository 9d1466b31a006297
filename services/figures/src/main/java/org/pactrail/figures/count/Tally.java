package org.pactrail.figures.count;

import org.pactrail.figures.money.Usd;

/**
 * What counts for one region, priority or type in a year (C6).
 *
 * @param agreements signed in the year that name it, extensions too
 * @param extensions those among them that extend another agreement
 * @param parts what there is of it, counting or not; when nothing is left, it does not occur
 */
public record Tally(int agreements, int extensions, int parts, Usd usd) {
    public static final Tally NONE = new Tally(0, 0, 0, Usd.ZERO);

    Tally plus(Tally other) {
        return new Tally(
                agreements + other.agreements, extensions + other.extensions, parts + other.parts, usd.plus(other.usd));
    }

    /** @param sign 1 for itself, −1 for what takes it back */
    Tally times(int sign) {
        return new Tally(sign * agreements, sign * extensions, sign * parts, usd.times(sign));
    }

    boolean isNothing() {
        return parts == 0;
    }
}
