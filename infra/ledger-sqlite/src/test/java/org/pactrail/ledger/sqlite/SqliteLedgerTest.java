package org.pactrail.ledger.sqlite;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerContract;
import org.pactrail.ledger.store.StoredLedger;

class SqliteLedgerTest extends LedgerContract {
    @TempDir
    Path folder;

    @Override
    protected Ledger open() {
        return SqliteLedger.open(folder.resolve("ledger.db"));
    }

    @Override
    protected StoredLedger stored() {
        return SqliteStoredLedger.open(folder.resolve("ledger.db"));
    }
}
