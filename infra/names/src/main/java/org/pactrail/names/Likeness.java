package org.pactrail.names;

/**
 * Computes how much alike two names are, from 0 for nothing in common to 1 for the same but for case, accents and the
 * order of words.
 *
 * <p>It is the higher of two measures, since each fails where the other does well: shared trigrams recognize names with
 * their words in another order, or with words more or fewer; the edit distance recognizes short names with a typing
 * error.
 */
public final class Likeness {
    /** Likeness from which two names may be the same organization's. */
    public static final double MAY_BE_THE_SAME = 0.75;

    /** Weight of the sought name's trigrams when the found name has words beside them. */
    private static final double AS_A_PART = 0.9;

    /** Share of trigrams below which the edit distance is not computed and the likeness is 0. */
    private static final double WORTH_A_LOOK = 0.3;

    private Likeness() {}

    public static double of(String one, String other) {
        return of(Name.of(one), Name.of(other), 0);
    }

    /**
     * Returns the likeness of two names.
     *
     * @param atLeast a likeness below it is returned as 0, which is faster
     */
    public static double of(Name one, Name other, double atLeast) {
        if (one.folded().equals(other.folded())) {
            return 1;
        }
        if (shared(one.commonAtMost(other), one, other) < WORTH_A_LOOK) {
            return 0;
        }
        double shared = shared(one.common(other), one, other);
        if (shared < WORTH_A_LOOK) {
            return 0;
        }
        double likeness = Math.max(shared, Letters.likeness(one.folded(), other.folded(), Math.max(shared, atLeast)));
        return likeness < atLeast ? 0 : likeness;
    }

    /**
     * Returns how well a name matches a search text, which may be only a part of it.
     *
     * @param atLeast a likeness below it is returned as 0, which is faster
     */
    public static double found(Name sought, Name name, double atLeast) {
        int most = sought.commonAtMost(name);
        double part = within(most, sought) < atLeast ? 0 : within(sought.common(name), sought);
        double likeness = Math.max(of(sought, name, Math.max(part, atLeast)), part);
        return likeness < atLeast ? 0 : likeness;
    }

    /**
     * Returns whether two names share enough trigrams, or are equal, for their likeness to be computed.
     *
     * @param common trigrams that both have
     */
    static boolean isWorthALook(int common, Name one, Name other) {
        return shared(common, one, other) >= WORTH_A_LOOK || one.folded().equals(other.folded());
    }

    private static double within(int common, Name sought) {
        return sought.trigrams() == 0 ? 0 : AS_A_PART * common / sought.trigrams();
    }

    /** Dice's coefficient. */
    private static double shared(int common, Name one, Name other) {
        int all = one.trigrams() + other.trigrams();
        return all == 0 ? 0 : 2.0 * common / all;
    }
}
