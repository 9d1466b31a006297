package org.pactrail.ledger.sqlite;

import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.pactrail.ledger.LedgerUnavailable;

/** A few readers that many threads share; who finds none free waits, without an interrupt ending the wait. */
final class Readers {
    private static final int SHARED = 4;

    interface Question<A> {
        A ask(Reader reader) throws SQLException;
    }

    private final LedgerFile file;
    private final Queue<Reader> idle = new ConcurrentLinkedQueue<>();
    private final Semaphore free = new Semaphore(SHARED);

    Readers(LedgerFile file, Connections connections) throws SQLException {
        this.file = file;
        for (int i = 0; i < SHARED; i++) {
            idle.add(new Reader(connections.reader()));
        }
    }

    <A> A ask(Question<A> question) {
        free.acquireUninterruptibly();
        try {
            Reader reader = idle.poll();
            if (reader == null) {
                throw new LedgerUnavailable(
                        "The ledger is closed. Start Pactrail again to read it: file=" + file.path(), null);
            }
            try {
                return question.ask(reader);
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
