package org.pactrail.app.operation;

import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import org.pactrail.ledger.LedgerDamaged;
import org.pactrail.ledger.store.StoredLedger;
import org.pactrail.ledger.store.StoredLedger.Whole;
import org.pactrail.ledger.verify.Finding;
import org.pactrail.ledger.verify.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads every entry of a ledger, and names the places where the stored entries cannot be the written ones. Changes nothing. */
@Command(name = "verify", description = "Checks every entry of a ledger, also while Pactrail runs.")
final class LedgerVerify implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private NamedLedger ledger;

    @Override
    public Integer call() {
        try (StoredLedger stored = ledger.open()) {
            return tell(ledger.shown(), verify(stored)) ? 0 : 1;
        } catch (LedgerDamaged damaged) {
            Install.say(String.valueOf(damaged.getMessage()));
            return 1;
        }
    }

    static Verification verify(StoredLedger stored) {
        LongConsumer progress = new Progress(last(stored));
        try (Whole whole = stored.whole()) {
            return Verification.of(whole, progress);
        }
    }

    /** Returns the last position; the largest one when the head is damaged, because the verification names the damage better. */
    private static long last(StoredLedger stored) {
        try {
            return stored.head().position();
        } catch (LedgerDamaged damaged) {
            return Long.MAX_VALUE - 1;
        }
    }

    /**
     * Prints the findings and the result.
     *
     * @return whether the ledger is sound
     */
    static boolean tell(String name, Verification found) {
        for (Finding finding : found.first()) {
            System.out.println(finding);
        }
        System.out.println((found.sound() ? "Sound" : "Unsound") + ": ledger=" + name + " entries=" + found.entries()
                + " findings=" + found.findings() + " combined=" + found.combined());
        return found.sound();
    }
}
