package org.pactrail.ledger.mongo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerContract;
import org.pactrail.ledger.store.StoredLedger;

@EnabledIfEnvironmentVariable(
        named = "PACTRAIL_TEST_MONGO_URI",
        matches = "mongodb.+",
        disabledReason = "No real MongoDB server is named by PACTRAIL_TEST_MONGO_URI")
class RealServerTest extends LedgerContract {
    private final TestDatabase database = new TestDatabase(String.valueOf(TestDatabase.REAL));

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
