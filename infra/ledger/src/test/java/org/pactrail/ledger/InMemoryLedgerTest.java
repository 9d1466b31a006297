package org.pactrail.ledger;

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
