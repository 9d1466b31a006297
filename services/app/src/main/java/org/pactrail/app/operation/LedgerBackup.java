package org.pactrail.app.operation;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.sqlite.SqliteStoredLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Copies a ledger as it is at one moment into a new file, and verifies the copy before it gets its name. */
@Command(name = "backup", description = "Copies a ledger into a new file, also while Pactrail runs, and verifies it.")
final class LedgerBackup implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private NamedLedger ledger;

    @Parameters(paramLabel = "TARGET", description = "A new file.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path target;

    @Override
    public Integer call() {
        if (Opening.isAddress(ledger.name())) {
            throw new LedgerUnavailable(
                    "A database is backed up by copying it into a file: ledger copy " + ledger.shown() + " " + target,
                    null);
        }
        try (SqliteStoredLedger reading = SqliteStoredLedger.open(Path.of(ledger.name()));
                TargetLock lock = TargetLock.take("backup", target)) {
            boolean saved = reading.backup(target, this::isSound);
            System.out.println(
                    saved
                            ? "Saved and verified: file=" + target
                            : "The ledger is unsound, so that no backup was made of it. Run ledger verify: ledger="
                                    + ledger.name());
            return saved ? 0 : 1;
        }
    }

    private boolean isSound(Path copy) {
        try (SqliteStoredLedger reading = SqliteStoredLedger.open(copy)) {
            return LedgerVerify.tell(target.toString(), LedgerVerify.verify(reading));
        }
    }
}
