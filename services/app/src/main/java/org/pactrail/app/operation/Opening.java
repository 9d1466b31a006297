package org.pactrail.app.operation;

import java.nio.file.Path;
import org.pactrail.ledger.mongo.MongoLedger;
import org.pactrail.ledger.sqlite.SqliteLedger;
import org.pactrail.ledger.sqlite.SqliteStoredLedger;
import org.pactrail.ledger.store.LedgerStore;
import org.pactrail.ledger.store.StoredLedger;

/** Opens the ledger that a word of the command line names: the address of a database, or else a file. */
final class Opening {
    private Opening() {}

    static boolean isAddress(String name) {
        return name.startsWith("mongodb:") || name.startsWith("mongodb+srv:");
    }

    /** Returns a name in the form in which it may be printed, without a password. */
    static String shown(String name) {
        return isAddress(name) ? name.replaceFirst("//[^/]*@", "//") : name;
    }

    /** Opens a ledger for reading only, also while Pactrail has it open. */
    static StoredLedger reading(String name) {
        return isAddress(name) ? MongoLedger.reading(name) : SqliteStoredLedger.open(Path.of(name));
    }

    /** Opens a ledger for writing; no other process may write to it meanwhile. */
    static LedgerStore writing(String name) {
        return isAddress(name) ? MongoLedger.store(name) : SqliteLedger.store(Path.of(name));
    }
}
