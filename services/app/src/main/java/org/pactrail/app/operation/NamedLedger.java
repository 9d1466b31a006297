package org.pactrail.app.operation;

import org.pactrail.ledger.store.StoredLedger;
import picocli.CommandLine.Option;

/** The ledger that an operation reads. */
final class NamedLedger {
    @Option(
            names = "--ledger",
            paramLabel = "LEDGER",
            description = "A file, or mongodb://HOST/DATABASE; without it ${DEFAULT-VALUE}.",
            defaultValue = "./data/pactrail.db")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String name;

    /** @throws org.pactrail.ledger.LedgerUnavailable when there is none, or it cannot be opened at all */
    StoredLedger open() {
        return Opening.reading(name);
    }

    /** As it may be printed. */
    String shown() {
        return Opening.shown(name);
    }

    String name() {
        return name;
    }
}
