package org.pactrail.names;

/**
 * How much alike two names are, from 0 for nothing in common to 1 for the same but for case, accents and the order of words.
 *
 * <p>It is the higher one of two measures, since each fails where the other does well: the trigrams that both names have stand
 * words in another order and words more or fewer, and the letters that must be changed stand mistyped short names.
 */
public final class Likeness {
    /** Two names more alike than that may well be the same organization's. */
    public static final double MAY_BE_THE_SAME = 0.75;

    /** What the trigrams of what was sought are worth when the name has words beside it. */
    private static final double AS_A_PART = 0.9;

    /** Names that share less than that are taken to be different ones, and not gone through letter by letter. */
    private static final double WORTH_A_LOOK = 0.3;

    private Likeness() {}

    public static double of(String one, String other) {
        return of(Name.of(one), Name.of(other), 0);
    }

    /** @param atLeast below it the likeness is given as 0, which is found sooner */
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
     * How well a name answers what someone sought, who may have typed only a part of it.
     *
     * @param atLeast below it the likeness is given as 0, which is found sooner
     */
    public static double found(Name sought, Name name, double atLeast) {
        int most = sought.commonAtMost(name);
        double part = within(most, sought) < atLeast ? 0 : within(sought.common(name), sought);
        double likeness = Math.max(of(sought, name, Math.max(part, atLeast)), part);
        return likeness < atLeast ? 0 : likeness;
    }

    /** @param common trigrams that both have */
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
