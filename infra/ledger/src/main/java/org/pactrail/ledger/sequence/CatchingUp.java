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
 * Grows the tail with what other processes wrote, and knows whether the tail can be trusted: not before the store was reached
 * for the first time, and not after it failed. Used by the sequencer's thread, once that has started.
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

    /** Reaches the store for the first time, unless it is away. */
    void begin() {
        try {
            ifInDoubt();
        } catch (LedgerAway away) {
            reach.lost(away);
        }
    }

    /** What the ledger grew by, or else that it is away, is known afterwards. */
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

    /** The tail is not to be trusted until the store was asked. */
    void doubt(LedgerUnavailable why) {
        doubtful = true;
        if (why instanceof LedgerAway) {
            reach.lost(why);
        }
    }

    /** @return whether others had written */
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
     * A server that stands behind what it has told of must not be written to, or there would be a gap for ever; nor one where
     * others have written in its place since.
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

    /** Empty before the first position. */
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
