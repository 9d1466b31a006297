package org.pactrail.ledger.axon;

import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.store.InMemoryLedgerStore;

/** Axon's own published contract of a storage engine, held by the ledger. */
class LedgerEventStorageEngineTest
        extends BatchingEventStorageEngineTest<LedgerEventStorageEngine, LedgerEventStorageEngine.Builder> {
    private static final String NO_SNAPSHOTS = "The ledger keeps no snapshots: see docs/decisions/no-snapshots.md";

    private final Ledger ledger = new StreamsFromZero(InMemoryLedgerStore.ledger());

    @BeforeEach
    void engine_on_an_empty_ledger() {
        setTestSubject(createEngine());
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Override
    protected LedgerEventStorageEngine createEngine(UnaryOperator<LedgerEventStorageEngine.Builder> settings) {
        return settings.apply(LedgerEventStorageEngine.builder(ledger, ClassNames.serializer()))
                .build();
    }

    @Test
    @Override
    @Disabled(NO_SNAPSHOTS)
    public void storeAndLoadSnapshot() {}

    @Test
    @Override
    @Disabled(NO_SNAPSHOTS)
    public void snapshotFilterAllowsSnapshots() {}
}
