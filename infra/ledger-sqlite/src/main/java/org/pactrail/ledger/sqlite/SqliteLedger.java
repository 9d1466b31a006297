package org.pactrail.ledger.sqlite;

import java.nio.file.Path;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.sequence.SequencedLedger;
import org.pactrail.ledger.store.LedgerStore;

/** Opens ledgers that are stored in a SQLite file. */
public final class SqliteLedger {
    private SqliteLedger() {}

    /**
     * Opens the ledger for writing; takes its lock, so that no other process can. Makes file and folder where they are
     * missing, and recovers from a crash; a damaged or foreign file is left unchanged.
     *
     * @throws LedgerUnavailable when another process holds the ledger, or it is damaged, foreign, of a newer format or
     *     not writable; the message says what to do
     */
    public static Ledger open(Path file) {
        return SequencedLedger.on(SqliteLedgerStore.open(file));
    }

    /**
     * Opens the file as {@link #open} does, for copies of entries that were recorded elsewhere.
     *
     * @throws LedgerUnavailable as {@link #open} does
     */
    public static LedgerStore store(Path file) {
        return SqliteLedgerStore.open(file);
    }
}
