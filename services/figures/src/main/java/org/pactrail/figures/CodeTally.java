package org.pactrail.figures;

/**
 * What counts for one region or priority in a year (C6).
 *
 * @param agreements that name the code
 */
record CodeTally(int agreements, Usd usd) {
    static final CodeTally NONE = new CodeTally(0, Usd.ZERO);

    /** @param sign 1 to put an agreement's part in, −1 to take it out */
    CodeTally plus(Usd part, int sign) {
        return new CodeTally(agreements + sign, usd.plus(part.times(sign)));
    }
}
