package org.pactrail.events;

/**
 * Names the ledger's streams. A partner's and a partnership's stream is named by the bare id; the others have a word and a colon in front.
 * No name may change once an event was recorded in its stream.
 */
public final class Streams {
    /** Stream of the office's one table of monthly rates. */
    public static final String RATES = "rates";

    private static final String PARTNER_NAME = "partner-name:";
    private static final String AGREEMENT_REFERENCE = "agreement-reference:";

    private Streams() {}

    /**
     * Returns the stream of claims on a partner's name.
     *
     * @param normal the name as two spellings of one name share it
     */
    public static String partnerName(String normal) {
        return PARTNER_NAME + normal;
    }

    public static boolean isPartnerName(String stream) {
        return stream.startsWith(PARTNER_NAME);
    }

    /**
     * Returns the stream of claims on an agreement's reference.
     *
     * @param normal the reference as two spellings of one reference share it
     */
    public static String agreementReference(String normal) {
        return AGREEMENT_REFERENCE + normal;
    }

    public static boolean isAgreementReference(String stream) {
        return stream.startsWith(AGREEMENT_REFERENCE);
    }

    /** Returns the name or reference that a stream of claims is about. */
    public static String claimed(String stream) {
        return stream.substring(stream.indexOf(':') + 1);
    }

    /** Returns the stream of the board's filters that a user keeps. */
    public static String filters(String user) {
        return "filters:" + user;
    }

    /** Returns the stream of a year's editions; an edition's sequence in the stream is its number less one. */
    public static String editions(int year) {
        return "editions:" + year;
    }

    /**
     * Returns the stream of an entry's voiding, which has one event at the most.
     *
     * @param position of the entry
     */
    public static String voiding(long position) {
        return "void:" + position;
    }
}
