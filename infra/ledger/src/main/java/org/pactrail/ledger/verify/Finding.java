package org.pactrail.ledger.verify;

/**
 * Something in a ledger that cannot be what was written.
 *
 * @param position of the entry that shows it
 * @param what is wrong, a clause without a full stop
 */
public record Finding(long position, String what) {
    @Override
    public String toString() {
        return "position=" + position + ": " + what;
    }
}
