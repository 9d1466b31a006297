package org.pactrail.ledger.sqlite;

import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.pactrail.ledger.LedgerUnavailable;

/** A few readers that many threads share; who finds none free waits, without an interrupt ending the wait. */
final class Readers {
    private static final int SHARED = 4;

    private final LedgerFile file;
    private final Queue<Prepared<Reader>> idle = new ConcurrentLinkedQueue<>();
    private final Semaphore free = new Semaphore(SHARED);

    Readers(LedgerFile file, Connections connections) throws SQLException {
        this.file = file;
        for (int i = 0; i < SHARED; i++) {
            idle.add(new Prepared<>(connections.reader(), Reader::new));
        }
    }

    <A> A ask(Prepared.Use<Reader, A> question) {
        free.acquireUninterruptibly();
        try {
            Prepared<Reader> reader = idle.poll();
            if (reader == null) {
                throw new LedgerUnavailable(
                        "The ledger is closed. Start Pactrail again to read it: file=" + file.path(), null);
            }
            try {
                return reader.use(question);
            } catch (SQLException failed) {
                throw Trouble.with(file, failed);
            } finally {
                idle.add(reader);
            }
        } finally {
            free.release();
        }
    }

    /** Waits for the questions under way; whoever asks afterwards is refused. */
    void close() {
        free.acquireUninterruptibly(SHARED);
        idle.clear();
        free.release(SHARED);
    }
}
