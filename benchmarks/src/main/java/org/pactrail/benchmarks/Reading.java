package org.pactrail.benchmarks;

import java.util.List;
import java.util.Map;
import org.pactrail.benchmarks.measure.Contender;
import org.pactrail.benchmarks.measure.Settings;
import org.pactrail.benchmarks.store.RawSqlite;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.sqlite.SqliteLedger;

/** Measures the reading of a whole ledger, {@code file}, again and again. */
final class Reading {
    private Reading() {}

    /** Reads page by page through the ledger. */
    public static final class OfPactrail implements Contender {
        private static final int PAGE = 1_000;

        @Override
        public Map<String, Double> measure(Settings settings) throws Exception {
            try (Ledger ledger = SqliteLedger.open(settings.path("file"))) {
                return rate(settings, () -> readAll(ledger));
            }
        }

        private static long readAll(Ledger ledger) {
            long read = 0;
            List<Entry> page = ledger.read(0, PAGE);
            while (!page.isEmpty()) {
                read += page.size();
                page = ledger.read(read, PAGE);
            }
            return read;
        }
    }

    /** Reads with one cursor over all columns. */
    public static final class OfRaw implements Contender {
        @Override
        public Map<String, Double> measure(Settings settings) throws Exception {
            try (RawSqlite raw = new RawSqlite(settings.path("file"))) {
                return rate(settings, raw::readAll);
            }
        }
    }

    private interface Pass {
        long rows() throws Exception;
    }

    private static Map<String, Double> rate(Settings settings, Pass pass) throws Exception {
        repeat(settings.number("warm", 2_000), pass);
        return Map.of("entries/s", repeat(settings.number("millis", 3_000), pass));
    }

    private static double repeat(int millis, Pass pass) throws Exception {
        long rows = 0;
        long start = System.nanoTime();
        while (System.nanoTime() - start < millis * 1_000_000L) {
            rows += pass.rows();
        }
        return rows * 1e9 / (System.nanoTime() - start);
    }
}
