package org.pactrail.app.operation;

import java.util.concurrent.Callable;
import org.pactrail.ledger.LedgerDamaged;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.sqlite.SqliteReading;
import org.pactrail.ledger.verify.Finding;
import org.pactrail.ledger.verify.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

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
        } catch (LedgerUnavailable | ParameterException failed) {
            LedgerUnavailable trouble = trouble(failed);
            Install.say(String.valueOf(trouble.getMessage()));
            return trouble instanceof LedgerDamaged ? 1 : 2;
        }
    }

    static Verification verify(SqliteReading reading) {
        return Verification.of(reading, new Progress(last(reading)));
    }

    /** How far there is to go; when that is damaged, the verification tells better where. */
    private static long last(SqliteReading reading) {
        try {
            return reading.head().position();
        } catch (LedgerDamaged damaged) {
            return Long.MAX_VALUE - 1;
        }
    }

    private static LedgerUnavailable trouble(RuntimeException failed) {
        if (failed instanceof LedgerUnavailable trouble) {
            return trouble;
        }
        if (failed.getCause() instanceof LedgerUnavailable unfit) {
            return unfit;
        }
        throw failed;
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
