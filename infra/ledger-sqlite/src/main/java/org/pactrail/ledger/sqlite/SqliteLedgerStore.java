package org.pactrail.ledger.sqlite;

import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.pactrail.ledger.Checkpoint;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Head;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.Receipt;
import org.pactrail.ledger.sqlite.file.Connections;
import org.pactrail.ledger.sqlite.file.LedgerFile;
import org.pactrail.ledger.sqlite.file.LedgerLock;
import org.pactrail.ledger.sqlite.file.NativeLibrary;
import org.pactrail.ledger.sqlite.file.SqliteFailure;
import org.pactrail.ledger.store.LedgerStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores a ledger in one SQLite file. Commits and checkpoints have connections of their own and exclude each other, so
 * that neither finds the file locked; reads use {@link Readers} and wait for neither.
 */
final class SqliteLedgerStore implements LedgerStore {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteLedgerStore.class);

    private final LedgerFile file;
    private final LedgerLock lock;
    private final Connections connections;
    final Connection committing;
    private final Prepared<SqliteWriter> writer;
    private final Prepared<SqliteCheckpoints> checkpoints;
    private final Readers readers;
    private final Prepared<CommitReader> commits;

    /** Excludes commits and checkpoints from each other; fair, so that a busy sequencer lets checkpoints pass. */
    private final ReentrantLock writing = new ReentrantLock(true);

    private boolean closed;

    private SqliteLedgerStore(LedgerFile file, LedgerLock lock, Connections connections) throws SQLException {
        this.file = file;
        this.lock = lock;
        this.connections = connections;
        this.committing = connections.writer();
        this.writer = new Prepared<>(committing, statements -> new SqliteWriter(committing, statements));
        new Prepared<>(committing, SqliteReader::new).run(reader -> new SqliteTailCheck(file, reader).run());
        this.checkpoints = new Prepared<>(connections.lazyWriter(), SqliteCheckpoints::new);
        this.readers = new Readers(file, connections);
        this.commits = new Prepared<>(committing, CommitReader::new);
    }

    static SqliteLedgerStore open(Path path) {
        LedgerFile file = LedgerFile.at(path);
        LedgerLock lock = LedgerLock.take(file);
        Connections connections = new Connections(file);
        try {
            NativeLibrary.prepare(file);
            file.check();
            boolean unclean = file.endedUncleanly();
            SqliteLedgerStore store = new SqliteLedgerStore(file, lock, connections);
            if (unclean) {
                LOG.info(
                        "The ledger was not closed the last time and has been recovered: file={} entries={}",
                        file.path(),
                        store.head().entries());
            }
            return store;
        } catch (SQLException failed) {
            connections.closeAfter(failed);
            lock.release();
            throw SqliteFailure.with(file, failed);
        } catch (RuntimeException | Error failed) {
            connections.closeAfter(failed);
            lock.release();
            throw failed;
        }
    }

    @Override
    public Known known(List<NewEvent> events, Set<String> keys) {
        Set<String> streams = events.stream().map(NewEvent::stream).collect(toSet());
        Set<String> ids = events.stream().map(NewEvent::id).collect(toSet());
        try {
            return writer.use(statements -> statements.known(streams, ids, keys));
        } catch (SQLException failed) {
            throw SqliteFailure.with(file, failed);
        }
    }

    @Override
    public int write(List<Numbered> commits) {
        writing(() -> writer.run(statements -> statements.write(commits)));
        return commits.size();
    }

    @Override
    public List<Entry> read(long from, int limit) {
        return readers.entries(from, limit);
    }

    @Override
    public List<Entry> readStream(String stream, long fromSequence, int limit) {
        return readers.ofStream(stream, fromSequence, limit);
    }

    @Override
    public Optional<Receipt> committed(String key) {
        return readers.ask(reader -> reader.committed(key));
    }

    @Override
    public Instant recordedAt(long position) {
        return readers.ask(reader -> reader.recordedAt(position));
    }

    @Override
    public Head head() {
        return readers.ask(SqliteReader::head);
    }

    @Override
    public List<Numbered> commits(long from, int atMost) {
        return describe(reader -> reader.commits(from, atMost));
    }

    @Override
    public List<SavedView> checkpoints() {
        return describe(CommitReader::checkpoints);
    }

    @Override
    public Optional<Checkpoint> checkpoint(String name) {
        return readers.ask(reader -> reader.checkpoint(name));
    }

    @Override
    public void save(Checkpoint checkpoint) {
        writing(() -> checkpoints.run(statements -> statements.save(checkpoint)));
    }

    @Override
    public void close() {
        writing.lock();
        try {
            if (!closed) {
                closed = true;
                readers.close();
                release();
            }
        } finally {
            writing.unlock();
        }
    }

    private void release() {
        try {
            connections.close();
        } catch (SQLException failed) {
            throw SqliteFailure.with(file, failed);
        } finally {
            lock.release();
        }
    }

    /**
     * Runs a query on the committing connection, between writes; for copies and descriptions only, which run while no
     * commands are taken.
     */
    private <A> A describe(Prepared.Use<CommitReader, A> question) {
        List<A> answer = new ArrayList<>(1);
        writing(() -> answer.add(commits.use(question)));
        return answer.getFirst();
    }

    private interface Work {
        void run() throws SQLException;
    }

    private void writing(Work work) {
        writing.lock();
        try {
            if (closed) {
                throw new LedgerUnavailable(
                        "The ledger is closed. Start Pactrail again to go on: file=" + file.path(), null);
            }
            work.run();
        } catch (SQLException failed) {
            throw SqliteFailure.with(file, failed);
        } finally {
            writing.unlock();
        }
    }
}
