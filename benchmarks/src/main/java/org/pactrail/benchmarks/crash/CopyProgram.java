package org.pactrail.benchmarks.crash;

import java.nio.file.Path;
import org.pactrail.ledger.copy.Copying;
import org.pactrail.ledger.sqlite.SqliteLedger;
import org.pactrail.ledger.sqlite.SqliteStoredLedger;
import org.pactrail.ledger.store.LedgerStore;
import org.pactrail.ledger.store.StoredLedger;

/** Copies one SQLite ledger to another until the process is killed, and prints the position that it has reached. */
public final class CopyProgram {
    static final String BEGUN = "begun";
    static final String COPIED = "copied ";
    static final String DONE = "done";

    private CopyProgram() {}

    /** Takes as arguments the file of the source and the file of the copy. */
    public static void main(String[] arguments) {
        try (StoredLedger from = SqliteStoredLedger.open(Path.of(arguments[0]));
                LedgerStore to = SqliteLedger.store(Path.of(arguments[1]))) {
            say(BEGUN);
            new Copying(from, to).run(position -> say(COPIED + position));
            say(DONE);
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
