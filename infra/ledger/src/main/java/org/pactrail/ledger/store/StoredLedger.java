package org.pactrail.ledger.store;

import java.util.List;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Head;
import org.pactrail.ledger.store.LedgerStore.Numbered;

/** A stored ledger, read by programs that copy or describe it. */
public interface StoredLedger extends AutoCloseable {
    Head head();

    /**
     * Returns entries from a position on, in order; fewer than {@code limit} only at the end of the ledger at this
     * moment.
     */
    List<Entry> read(long from, int limit);

    /** Opens a reading of all entries. Until it is closed, nothing else may be called on this ledger. */
    default Whole whole() {
        return this::read;
    }

    /** Entries in order; an adapter may hold them at one moment. */
    @FunctionalInterface
    interface Whole extends AutoCloseable {
        /** Returns entries as {@link StoredLedger#read} does. */
        List<Entry> read(long from, int limit);

        @Override
        default void close() {}
    }

    /**
     * Returns whole commits with their keys, in order, from the one that holds a position on.
     *
     * @param atMost about how many entries: the last commit may exceed it
     * @return empty only at the end of the ledger at this moment
     */
    List<Numbered> commits(long from, int atMost);

    /** Returns the saved checkpoints without their states, by name. */
    List<SavedView> checkpoints();

    /**
     * A checkpoint without its state.
     *
     * @param bytes of the state
     */
    record SavedView(String name, int version, long position, long bytes) {}

    @Override
    void close();
}
