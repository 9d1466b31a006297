package org.pactrail.ledger.sequence;

import java.util.Arrays;
import java.util.List;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Head;
import org.pactrail.ledger.LedgerAway;
import org.pactrail.ledger.LedgerDamaged;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.store.LedgerStore;

/**
 * Adds to the tail the commits that other processes wrote, and tracks whether the cached head can be trusted: not
 * before the first contact with the store, and not after a failure. Called by the sequencer's thread about every 15 ms;
 * a repeated call adds nothing twice.
 */
final class CatchingUp {
    private final LedgerStore store;
    private final Tail tail;
    private final StoreAvailability reach;
    private boolean begun;
    private boolean doubtful = true;

    CatchingUp(LedgerStore store, Tail tail, StoreAvailability reach) {
        this.store = store;
        this.tail = tail;
        this.reach = reach;
    }

    /** Reads the head for the first time; a store that does not answer is tried again later. */
    void begin() {
        try {
            ifInDoubt();
        } catch (LedgerAway away) {
            reach.lost(away);
        }
    }

    /** Reads what others wrote; a store that does not answer is recorded as unavailable. */
    void ifPossible() {
        try {
            now();
        } catch (LedgerUnavailable unavailable) {
            if (!begun && !(unavailable instanceof LedgerAway)) {
                throw unavailable;
            }
            doubtful = true;
            reach.lost(unavailable);
        }
    }

    void ifInDoubt() {
        if (doubtful) {
            now();
        }
    }

    /** Marks the cached head as unsure until the store has answered. */
    void doubt(LedgerUnavailable why) {
        doubtful = true;
        if (why instanceof LedgerAway) {
            reach.lost(why);
        }
    }

    /**
     * Reads what others wrote.
     *
     * @return whether there was any
     */
    boolean now() {
        if (!begun) {
            Head there = store.head();
            tail.begin(there, leaf(there.position()));
            begun = true;
        } else if (doubtful) {
            requireNothingLost();
        }
        boolean grown = false;
        List<Entry> others = store.grown(tail.head().entries());
        while (!others.isEmpty()) {
            requireNoGap(others);
            tail.grow(others);
            grown = true;
            others = store.grown(tail.head().entries());
        }
        doubtful = false;
        reach.found(tail.head());
        return grown;
    }

    /**
     * Refuses a server that has fewer entries than it acknowledged, where a write would leave a gap for ever, and one
     * that has other entries in their place.
     */
    private void requireNothingLost() {
        Head head = store.head();
        long acknowledged = tail.head().position();
        if (head.position() < acknowledged) {
            throw new LedgerAway(
                    "The server holds fewer entries than it had acknowledged. Wait until all its members are up, or restore"
                            + " it: position=" + head.position() + " acknowledged=" + acknowledged,
                    null);
        }
        if (!Arrays.equals(leaf(acknowledged), tail.leaf())) {
            throw new LedgerDamaged(
                    "The server holds other entries than it had acknowledged. Stop every Pactrail on it, restore the ledger from"
                            + " a member or a backup that holds them, and start again: position=" + acknowledged,
                    null);
        }
    }

    /** Returns the stored leaf at a position; empty before the first. */
    private byte[] leaf(long position) {
        if (position < 0) {
            return new byte[0];
        }
        List<Entry> there = store.read(position, 1);
        if (there.isEmpty() || there.getFirst().position() != position) {
            throw new LedgerAway(
                    "The server does not show the last entry that it told of. Wait until all its members are up: position="
                            + position,
                    null);
        }
        return there.getFirst().leaf();
    }

    private void requireNoGap(List<Entry> others) {
        long next = tail.head().entries();
        if (others.getFirst().position() != next || others.getLast().position() != next + others.size() - 1) {
            throw new IllegalStateException("The ledger has a gap after position=" + (next - 1) + ". Restore it.");
        }
    }
}
