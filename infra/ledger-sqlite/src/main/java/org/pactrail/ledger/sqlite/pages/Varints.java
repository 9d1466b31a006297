package org.pactrail.ledger.sqlite.pages;

/** Reads SQLite's variable-length integers, one to nine bytes, the high bits first. */
final class Varints {
    private static final int BITS = 7;
    private static final int LONGEST = 9;

    private final byte[] bytes;
    private int at;

    Varints(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    /** Returns the index of the next number. */
    int at() {
        return at;
    }

    long number() throws UnexpectedPage {
        long number = 0;
        for (int i = 1; i <= LONGEST; i++) {
            if (at >= bytes.length) {
                throw new UnexpectedPage("a number goes on after its page");
            }
            byte next = bytes[at++];
            if (i == LONGEST) {
                return number << Byte.SIZE | Byte.toUnsignedLong(next);
            }
            number = number << BITS | (next & 0x7F);
            if (next >= 0) {
                return number;
            }
        }
        throw new AssertionError("The ninth byte is the last");
    }

    /** Returns the next number as a length or a type. */
    int size() throws UnexpectedPage {
        long number = number();
        if (number < 0 || number > Integer.MAX_VALUE / 2) {
            throw new UnexpectedPage("a length out of bounds");
        }
        return (int) number;
    }
}
