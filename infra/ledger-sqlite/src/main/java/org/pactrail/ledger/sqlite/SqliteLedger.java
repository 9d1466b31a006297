package org.pactrail.ledger.sqlite;

import java.nio.file.Path;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.sequence.SequencedLedger;
import org.pactrail.ledger.store.LedgerStore;

/** Opens ledgers that live in a SQLite file. */
public final class SqliteLedger {
    private SqliteLedger() {}

    /**
     * Opens the ledger in a file, for this process alone. The file and its folder are made where they are missing. An end
     * that was not orderly is recovered from; a file that is damaged or not a ledger is left as it is.
     *
     * @throws LedgerUnavailable when another process holds the ledger, or it is damaged, foreign, of a newer format or not
     *     writable; says what to do
     */
    public static Ledger open(Path file) {
        return SequencedLedger.on(SqliteLedgerStore.open(file));
    }

    /**
     * Opens the file as {@link #open} does, for who stores entries that were recorded elsewhere.
     *
     * @throws LedgerUnavailable as {@link #open} does
     */
    public static LedgerStore store(Path file) {
        return SqliteLedgerStore.open(file);
    }
}
