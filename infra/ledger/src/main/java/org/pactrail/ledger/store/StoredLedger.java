package org.pactrail.ledger.store;

import java.util.List;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Head;
import org.pactrail.ledger.store.LedgerStore.Numbered;

/** A ledger as it is stored: for those who copy or describe it. */
public interface StoredLedger extends AutoCloseable {
    Head head();

    /** Entries from a position on, in order; fewer than {@code limit} only at the end of the ledger as it is then. */
    List<Entry> read(long from, int limit);

    /** All entries, for who reads each of them. Nothing else is asked of this ledger until it is closed. */
    default Whole whole() {
        return this::read;
    }

    /** Entries in order, perhaps as they were at one moment. */
    @FunctionalInterface
    interface Whole extends AutoCloseable {
        /** As {@link StoredLedger#read}. */
        List<Entry> read(long from, int limit);

        @Override
        default void close() {}
    }

    /**
     * Whole commits with their keys, in order, from the one that holds a position on.
     *
     * @param atMost about how many entries: the last commit may exceed it
     * @return empty only at the end of the ledger as it is then
     */
    List<Numbered> commits(long from, int atMost);

    /** The checkpoints that are saved, by name. */
    List<SavedView> checkpoints();

    /**
     * A checkpoint without its state.
     *
     * @param bytes that the state takes
     */
    record SavedView(String name, int version, long position, long bytes) {}

    @Override
    void close();
}
