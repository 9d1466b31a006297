package org.pactrail.ledger.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.sqlite.file.Connections;
import org.pactrail.ledger.sqlite.file.LedgerFile;
import org.pactrail.ledger.sqlite.file.SqliteFailure;

/** Shares {@value #SHARED} readers among many threads; a thread waits, despite interrupts, until a reader is free. */
final class Readers {
    private static final int SHARED = 4;
    private static final int PAGE = 1_000;

    private final LedgerFile file;
    private final Queue<Prepared<SqliteReader>> idle = new ConcurrentLinkedQueue<>();
    private final Semaphore free = new Semaphore(SHARED);

    Readers(LedgerFile file, Connections connections) throws SQLException {
        this.file = file;
        for (int i = 0; i < SHARED; i++) {
            idle.add(new Prepared<>(connections.reader(), SqliteReader::new));
        }
    }

    List<Entry> entries(long from, int limit) {
        return paged(
                limit,
                (last, wanted) -> ask(reader -> reader.entries(last == null ? from : last.position() + 1, wanted)));
    }

    List<Entry> ofStream(String stream, long fromSequence, int limit) {
        return paged(
                limit,
                (last, wanted) -> ask(
                        reader -> reader.ofStream(stream, last == null ? fromSequence : last.sequence() + 1, wanted)));
    }

    private interface Page {
        List<Entry> after(@Nullable Entry last, int wanted);
    }

    /** Reads in pages: an open cursor keeps the {@code -wal} from being reused. */
    private static List<Entry> paged(int limit, Page pages) {
        List<Entry> entries = new ArrayList<>();
        boolean more = limit > 0;
        while (more) {
            int wanted = Math.min(PAGE, limit - entries.size());
            List<Entry> page = pages.after(entries.isEmpty() ? null : entries.getLast(), wanted);
            entries.addAll(page);
            more = page.size() == wanted && entries.size() < limit;
        }
        return entries;
    }

    <A> A ask(Prepared.Use<SqliteReader, A> question) {
        free.acquireUninterruptibly();
        try {
            Prepared<SqliteReader> reader = idle.poll();
            if (reader == null) {
                throw new LedgerUnavailable(
                        "The ledger is closed. Start Pactrail again to read it: file=" + file.path(), null);
            }
            try {
                return reader.use(question);
            } catch (SQLException failed) {
                throw SqliteFailure.with(file, failed);
            } finally {
                idle.add(reader);
            }
        } finally {
            free.release();
        }
    }

    /** Waits for the running queries; later ones are refused. */
    void close() {
        free.acquireUninterruptibly(SHARED);
        idle.clear();
        free.release(SHARED);
    }
}
