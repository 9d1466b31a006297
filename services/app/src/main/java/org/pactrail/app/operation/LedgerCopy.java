package org.pactrail.app.operation;

import java.util.concurrent.Callable;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.copy.Copying;
import org.pactrail.ledger.copy.Copying.Copied;
import org.pactrail.ledger.store.LedgerStore;
import org.pactrail.ledger.store.StoredLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Copies a ledger unchanged into another storage, and goes on where an earlier copy was cut off. */
@Command(
        name = "copy",
        description = "Copies a ledger into another storage as it stands. Started again, it goes on where it ended.")
final class LedgerCopy implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FROM", description = "A file, or mongodb://HOST/DATABASE.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String from;

    @Parameters(index = "1", paramLabel = "TO", description = "A file, or mongodb://HOST/DATABASE, that nobody uses.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String to;

    @Override
    public Integer call() {
        try (StoredLedger source = Opening.reading(from)) {
            if (source.head().entries() == 0) {
                throw new LedgerUnavailable(
                        "There is nothing to copy. Name a ledger that has entries: from=" + Opening.shown(from), null);
            }
            try (LedgerStore target = Opening.writing(to)) {
                Copied copied = new Copying(source, target)
                        .run(new Progress(source.head().position()));
                System.out.println("Copied: from=" + Opening.shown(from) + " to=" + Opening.shown(to) + " entries="
                        + copied.entries() + " added=" + copied.added() + " combined=" + copied.combined());
                return 0;
            }
        }
    }
}
