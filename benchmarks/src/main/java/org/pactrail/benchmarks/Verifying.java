package org.pactrail.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pactrail.benchmarks.measure.Contender;
import org.pactrail.benchmarks.measure.Heap;
import org.pactrail.benchmarks.measure.Settings;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.sqlite.SqliteLedger;
import org.pactrail.ledger.sqlite.SqliteStoredLedger;
import org.pactrail.ledger.store.StoredLedger;
import org.pactrail.ledger.store.StoredLedger.Whole;
import org.pactrail.ledger.verify.Verification;

/** Measures passes over every entry of the ledger {@code file}, again and again. */
final class Verifying {
    static final String RATE = "entries/s";

    private Verifying() {}

    /** Verifies as {@code ledger verify} does. */
    public static final class OfPactrail implements Contender {
        @Override
        public Map<String, Double> measure(Settings settings) throws Exception {
            Heap heap = Heap.watch();
            try (SqliteStoredLedger ledger = SqliteStoredLedger.open(settings.path("file"))) {
                return Map.of(RATE, repeated(settings, () -> verified(ledger)), "MB-peak-after-GC", heap.peak());
            }
        }

        private static long verified(StoredLedger ledger) {
            try (Whole whole = ledger.whole()) {
                Verification found = Verification.of(whole, position -> {});
                if (!found.sound()) {
                    throw new IllegalStateException("The ledger is not sound: " + found.first());
                }
                return found.entries();
            }
        }
    }

    /**
     * Hashes at the limit: SHA-256, in one thread, over as many bytes as the body and the leaf of each entry have, ready in memory. A
     * stretch of {@value #STRETCH} entries stands for all.
     */
    public static final class PureHashing implements Contender {
        private static final int STRETCH = 50_000;
        private static final int LEAF_BYTES = 1 + Long.BYTES + 32;

        @Override
        public Map<String, Double> measure(Settings settings) throws Exception {
            List<byte[]> bodies = new ArrayList<>();
            try (Ledger ledger = SqliteLedger.open(settings.path("file"))) {
                ledger.read(0, STRETCH).forEach(entry -> bodies.add(new byte[size(entry)]));
            }
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] leaf = new byte[LEAF_BYTES];
            return Map.of(RATE, repeated(settings, () -> {
                for (byte[] body : bodies) {
                    ByteBuffer.wrap(leaf).put(LEAF_BYTES - 32, sha.digest(body));
                    sha.digest(leaf);
                }
                return bodies.size();
            }));
        }

        private static int size(Entry entry) {
            int texts = bytes(entry.stream()) + bytes(entry.id()) + bytes(entry.type()) + bytes(entry.revision());
            return texts + entry.payload().length + entry.metadata().length + 6 * Integer.BYTES + Long.BYTES;
        }

        private static int bytes(String text) {
            return text.getBytes(UTF_8).length;
        }
    }

    private interface Pass {
        long entries() throws Exception;
    }

    private static double repeated(Settings settings, Pass pass) throws Exception {
        rate(settings.number("warm", 6_000), pass);
        return rate(settings.number("millis", 3_000), pass);
    }

    private static double rate(int millis, Pass pass) throws Exception {
        long entries = 0;
        long start = System.nanoTime();
        while (System.nanoTime() - start < millis * 1_000_000L) {
            entries += pass.entries();
        }
        return entries * 1e9 / (System.nanoTime() - start);
    }
}
