package org.pactrail.app.operation;

import java.util.concurrent.Callable;
import org.pactrail.ledger.sqlite.SqliteReading;
import org.pactrail.ledger.verify.Finding;
import org.pactrail.ledger.verify.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads every entry of a ledger, and names what cannot be what was written. Changes nothing. */
@Command(name = "verify", description = "Checks every entry of a ledger, also while Pactrail runs.")
final class LedgerVerify implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private NamedLedger ledger;

    @Override
    public Integer call() {
        try (SqliteReading reading = ledger.open()) {
            return tell(ledger.name(), verify(reading)) ? 0 : 1;
        }
    }

    static Verification verify(SqliteReading reading) {
        return Verification.of(reading, new Progress(reading.head().position()));
    }

    /** @return whether the ledger is sound */
    static boolean tell(String name, Verification found) {
        for (Finding finding : found.first()) {
            System.out.println(finding);
        }
        System.out.println((found.sound() ? "Sound" : "Unsound") + ": ledger=" + name + " entries=" + found.entries()
                + " findings=" + found.findings() + " combined=" + found.combined());
        return found.sound();
    }
}
