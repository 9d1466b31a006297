package org.pactrail.ledger.verify;

/**
 * A place in a ledger where the stored entries cannot be the written ones.
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
