package org.pactrail.app.operation;

import org.pactrail.ledger.store.StoredLedger;
import picocli.CommandLine.Option;

/** Holds the option {@code --ledger}, which names the ledger that an operation reads. */
final class NamedLedger {
    @Option(
            names = "--ledger",
            paramLabel = "LEDGER",
            description = "A file, or mongodb://HOST/DATABASE; without it ${DEFAULT-VALUE}.",
            defaultValue = "./data/pactrail.db")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String name;

    /**
     * Opens the ledger for reading.
     *
     * @throws org.pactrail.ledger.LedgerUnavailable when the ledger is missing, or cannot be opened at all
     */
    StoredLedger open() {
        return Opening.reading(name);
    }

    /** Returns the ledger's name in the form in which it may be printed. */
    String shown() {
        return Opening.shown(name);
    }

    String name() {
        return name;
    }
}
