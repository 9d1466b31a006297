package org.pactrail.ledger.mongo;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.pactrail.ledger.AppendRefused.KeyTaken;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.Receipt;
import org.pactrail.ledger.SomeEvents;

/** The program of another process: appends from several threads and prints each commit's key and positions. */
final class LedgerProgram {
    private static final int WRITERS = 8;

    private LedgerProgram() {}

    /** The ledger's address, a name that is new to it, and how many commits. */
    public static void main(String[] arguments) {
        int commits = Integer.parseInt(arguments[2]);
        try (Ledger ledger = MongoLedger.open(arguments[0]);
                ExecutorService pool = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                String stream = arguments[1] + "-" + writer;
                int each = commits / WRITERS + (writer < commits % WRITERS ? 1 : 0);
                pool.submit(() -> append(ledger, stream, each));
            }
        }
        say("end");
    }

    /** Commits of one, two and three events in turn. */
    private static void append(Ledger ledger, String stream, int commits) {
        long next = 0;
        for (int i = 0; i < commits; i++) {
            int events = 1 + i % 3;
            List<NewEvent> made = LongStream.range(next, next + events)
                    .mapToObj(sequence -> SomeEvents.event(stream, sequence))
                    .toList();
            String key = stream + "/" + i;
            Receipt receipt = untilAcknowledged(ledger, new Commit(made, key));
            say(key + " " + receipt.first() + " " + receipt.last());
            next += events;
        }
    }

    private static Receipt untilAcknowledged(Ledger ledger, Commit commit) {
        while (true) {
            try {
                return ledger.append(commit);
            } catch (LedgerUnavailable again) {
                continue;
            } catch (KeyTaken stored) {
                return ledger.committed(String.valueOf(commit.key())).orElseThrow();
            }
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
