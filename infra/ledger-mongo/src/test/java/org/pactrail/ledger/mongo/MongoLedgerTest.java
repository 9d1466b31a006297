package org.pactrail.ledger.mongo;

import org.junit.jupiter.api.AfterEach;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerContract;
import org.pactrail.ledger.store.StoredLedger;

class MongoLedgerTest extends LedgerContract {
    private final TestDatabase database = TestDatabase.onWireServer();

    @Override
    protected Ledger open() {
        return MongoLedger.open(database.uri());
    }

    @Override
    protected StoredLedger stored() {
        return MongoLedger.reading(database.uri());
    }

    @AfterEach
    void drop() {
        database.close();
    }
}
