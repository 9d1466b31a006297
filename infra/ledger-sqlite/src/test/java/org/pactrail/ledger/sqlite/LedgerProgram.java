package org.pactrail.ledger.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.pactrail.ledger.Checkpoint;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.Receipt;
import org.pactrail.ledger.SomeEvents;

/** The program of the other process: opens a ledger, prints so, and then runs its command. */
final class LedgerProgram {
    private static final int THREADS = 6;

    private LedgerProgram() {}

    /** {@code hold}, {@code append} or {@code fill}, the file, and a name that is new to the ledger. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        try (Ledger ledger = SqliteLedger.open(file)) {
            say("open");
            switch (arguments[0]) {
                case "append" -> append(ledger, arguments[2]);
                case "fill" -> fill(ledger);
                default -> System.in.transferTo(System.out);
            }
        } catch (LedgerUnavailable unavailable) {
            say(String.valueOf(unavailable.getMessage()));
        }
    }

    /** Appends from several threads until it is killed, and says of each commit its key and where it stands. */
    private static void append(Ledger ledger, String name) {
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                String stream = name + "-" + i;
                pool.submit(() -> appendForEver(ledger, stream));
            }
        }
    }

    private static void appendForEver(Ledger ledger, String stream) {
        for (long sequence = 0; true; sequence += 3) {
            String key = stream + "/" + sequence;
            Receipt receipt = ledger.append(new Commit(
                    LongStream.range(sequence, sequence + 3)
                            .mapToObj(next -> SomeEvents.event(stream, next))
                            .toList(),
                    key));
            say(key + " " + receipt.first() + " " + receipt.last());
            if (sequence % 30 == 0) {
                byte[] leaf = ledger.read(receipt.last(), 1).getFirst().leaf();
                ledger.save(new Checkpoint(stream, 1, receipt.last(), leaf, new byte[50_000]));
            }
        }
    }

    /** Appends until it is refused, says how many were not and why, and whether a small one still goes. */
    private static void fill(Ledger ledger) {
        String payload = "\"" + "x".repeat(100_000) + "\"";
        for (long sequence = 0; true; sequence++) {
            try {
                NewEvent large = SomeEvents.event("large", sequence, "large-" + sequence, SomeEvents.NOON, payload);
                ledger.append(new Commit(List.of(SomeEvents.event("small", sequence), large), null));
            } catch (LedgerUnavailable unavailable) {
                say(sequence + " " + unavailable.getMessage());
                say("failure " + ledger.failure());
                return;
            }
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
