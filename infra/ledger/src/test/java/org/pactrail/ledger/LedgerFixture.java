package org.pactrail.ledger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An open ledger for each test. */
abstract class LedgerFixture {
    @SuppressWarnings("NullAway.Init") // JUnit calls open_the_ledger first
    Ledger ledger;

    abstract Ledger open();

    @BeforeEach
    void open_the_ledger() {
        ledger = open();
    }

    @AfterEach
    void close_the_ledger() {
        ledger.close();
    }

    void reopen() {
        ledger.close();
        ledger = open();
    }
}
