package org.pactrail.pipeline.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts the rows of an import that are decided, for the log and for {@code GET /api/imports}. Safe for use by many threads. */
final class ImportProgress {
    private static final Logger LOG = LoggerFactory.getLogger(ImportProgress.class);
    private static final Duration LOGGED_EVERY = Duration.ofSeconds(2);

    private final String batch;
    private final String user;
    private final boolean dryRun;
    private final int rows;
    private final long startedNanos = System.nanoTime();
    private final Instant startedAt;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicLong loggedNanos = new AtomicLong(startedNanos);
    private volatile long endedNanos;
    private volatile boolean ended;

    ImportProgress(String batch, String user, boolean dryRun, int rows, Instant startedAt) {
        this.batch = batch;
        this.user = user;
        this.dryRun = dryRun;
        this.rows = rows;
        this.startedAt = startedAt;
    }

    /**
     * Reports how far one import has come.
     *
     * @param rowsPerSecond since the start, until now or until the end
     */
    record ProgressReport(
            String batch,
            String user,
            boolean dryRun,
            Instant startedAt,
            boolean ended,
            int rows,
            int done,
            int refused,
            long rowsPerSecond) {}

    ProgressReport report() {
        double seconds = ((ended ? endedNanos : System.nanoTime()) - startedNanos) / 1e9;
        long rate = Math.round(done.get() / Math.max(seconds, 0.001));
        return new ProgressReport(batch, user, dryRun, startedAt, ended, rows, done.get(), refused.get(), rate);
    }

    void count(RowOutcome outcome) {
        done.incrementAndGet();
        if (outcome.outcome() == RowOutcome.Kind.REFUSED) {
            refused.incrementAndGet();
        }
        long last = loggedNanos.get();
        long now = System.nanoTime();
        if (now - last > LOGGED_EVERY.toNanos() && loggedNanos.compareAndSet(last, now)) {
            log("is at");
        }
    }

    void end() {
        endedNanos = System.nanoTime();
        ended = true;
        log("ended at");
    }

    private void log(String state) {
        ProgressReport now = report();
        LOG.info(
                "Import {} {} row {} of {}, {} refused, {} rows a second{}",
                batch,
                state,
                now.done(),
                rows,
                now.refused(),
                now.rowsPerSecond(),
                dryRun ? " (dry run: nothing is written)" : "");
    }
}
