package org.pactrail.benchmarks.crash;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.pactrail.ledger.Checkpoint;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.Receipt;
import org.pactrail.ledger.mongo.MongoLedger;
import org.pactrail.ledger.sqlite.SqliteLedger;

/**
 * Appends commits of one to five events from several threads until the process is killed, and prints each commit that is stored. On demand,
 * every thread also saves a checkpoint after each commit.
 */
public final class AppendProgram {
    static final String STORED = "stored ";
    static final String SAVED = "saved ";
    private static final int THREADS = 6;
    private static final int STATE = 50_000;

    private AppendProgram() {}

    /** Takes as arguments the ledger's address, a name that is new to the ledger, and whether to save checkpoints. */
    public static void main(String[] arguments) {
        Ledger ledger = open(arguments[0]);
        boolean saving = Boolean.parseBoolean(arguments[2]);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (int i = 0; i < THREADS; i++) {
            String stream = arguments[1] + '-' + i;
            var unused = threads.submit(() -> append(ledger, stream, saving));
        }
    }

    /**
     * Opens a ledger.
     *
     * @param address of a MongoDB database, or a file
     */
    static Ledger open(String address) {
        return address.startsWith("mongodb://") ? MongoLedger.open(address) : SqliteLedger.open(Path.of(address));
    }

    private static void append(Ledger ledger, String stream, boolean saving) {
        long sequence = 0;
        for (int commit = 0; true; commit++) {
            int events = 1 + commit % 5;
            String key = stream + '/' + sequence;
            Receipt receipt = ledger.append(new Commit(Mark.events(stream, sequence, events), key));
            say(STORED + key);
            sequence += events;
            if (saving) {
                byte[] leaf = ledger.read(receipt.last(), 1).getFirst().leaf();
                ledger.save(new Checkpoint(stream, 1, receipt.last(), leaf, state(receipt.last())));
                say(SAVED + stream + ' ' + receipt.last());
            }
        }
    }

    /** Returns bytes that show whether a checkpoint was stored whole and unmixed. */
    static byte[] state(long position) {
        byte[] state = new byte[STATE];
        for (int i = 0; i < STATE; i++) {
            state[i] = (byte) (position + i);
        }
        return state;
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
