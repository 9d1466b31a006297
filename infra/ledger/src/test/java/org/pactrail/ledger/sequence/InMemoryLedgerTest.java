package org.pactrail.ledger.sequence;

import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerContract;
import org.pactrail.ledger.store.InMemoryLedgerStore;
import org.pactrail.ledger.store.StoredLedger;

class InMemoryLedgerTest extends LedgerContract {
    private InMemoryLedgerStore store = new InMemoryLedgerStore();

    @Override
    protected Ledger open() {
        store = store.reopened();
        return SequencedLedger.on(store);
    }

    @Override
    protected StoredLedger stored() {
        return store.reopened();
    }
}
