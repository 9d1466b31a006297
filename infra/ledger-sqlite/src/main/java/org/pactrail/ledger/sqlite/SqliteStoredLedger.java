package org.pactrail.ledger.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Head;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.sqlite.file.Connections;
import org.pactrail.ledger.sqlite.file.LedgerFile;
import org.pactrail.ledger.sqlite.file.NativeLibrary;
import org.pactrail.ledger.sqlite.file.SqliteFailure;
import org.pactrail.ledger.sqlite.pages.WholeFile;
import org.pactrail.ledger.store.LedgerStore.Numbered;
import org.pactrail.ledger.store.StoredLedger;

/**
 * Reads a ledger's file without the writer's lock and without a check: also a file that Pactrail has open, and one that
 * Pactrail refuses as damaged. Used by one thread at a time.
 */
public final class SqliteStoredLedger implements StoredLedger {
    private final LedgerFile file;
    private final Connections connections;
    private final Connection connection;
    private final Prepared<SqliteReader> reader;
    private final Prepared<CommitReader> commits;

    private SqliteStoredLedger(LedgerFile file, Connections connections) throws SQLException {
        this.file = file;
        this.connections = connections;
        this.connection = connections.reader();
        this.reader = new Prepared<>(connection, SqliteReader::new);
        this.commits = new Prepared<>(connection, CommitReader::new);
    }

    /**
     * Opens a file for reading.
     *
     * @throws LedgerUnavailable when the file is missing, locked, unreadable or not a ledger; the message says what to
     *     do
     */
    public static SqliteStoredLedger open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new LedgerUnavailable("There is no ledger here. Name the file of one: file=" + path, null);
        }
        LedgerFile file = LedgerFile.at(path);
        NativeLibrary.prepare(file);
        file.checkHeader();
        Connections connections = new Connections(file);
        try {
            return new SqliteStoredLedger(file, connections);
        } catch (SQLException failed) {
            LedgerUnavailable unavailable = SqliteFailure.with(file, failed);
            connections.closeAfter(unavailable);
            throw unavailable;
        }
    }

    @Override
    public List<Entry> read(long from, int limit) {
        return ask(ready -> ready.entries(from, limit));
    }

    /** Opens a reading at this moment, of the file's own pages while they cannot change, which is faster. */
    @Override
    public Whole whole() {
        return WholeFile.of(file, connections, connection, this::read);
    }

    @Override
    public Head head() {
        return ask(SqliteReader::head);
    }

    @Override
    public List<Numbered> commits(long from, int atMost) {
        return ask(commits, ready -> ready.commits(from, atMost));
    }

    @Override
    public List<SavedView> checkpoints() {
        return ask(commits, CommitReader::checkpoints);
    }

    /**
     * Copies the ledger at this moment into a new file, durably. The copy's name ends in {@code .part} until it is
     * accepted; a refused copy is removed, and one left by a killed backup is replaced.
     *
     * @return whether it was accepted
     * @throws LedgerUnavailable when the target exists, or the copy could not be made
     */
    public boolean backup(Path target, Predicate<Path> accepted) {
        Path absolute = target.toAbsolutePath();
        Path copy = absolute.resolveSibling(absolute.getFileName() + ".part");
        if (Files.exists(absolute)) {
            throw new LedgerUnavailable(
                    "A backup never overwrites. Name another file, or move this one away: file=" + absolute, null);
        }
        try {
            return copied(copy, absolute, accepted);
        } catch (SQLException failed) {
            throw SqliteFailure.with(new LedgerFile(copy), failed);
        } catch (FileAlreadyExistsException late) {
            throw new LedgerUnavailable("A backup never overwrites. Name another file: file=" + absolute, late);
        } catch (IOException failed) {
            throw LedgerFile.notWritable(absolute, failed);
        }
    }

    private boolean copied(Path copy, Path target, Predicate<Path> accepted) throws SQLException, IOException {
        remove(copy);
        try {
            try (PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
                vacuum.setString(1, copy.toString());
                vacuum.execute();
            }
            sync(copy, StandardOpenOption.WRITE);
            if (!accepted.test(copy)) {
                return false;
            }
            Files.move(copy, target);
            sync(target.resolveSibling("."), StandardOpenOption.READ);
            return true;
        } finally {
            remove(copy);
        }
    }

    /**
     * Removes a copy with the files that SQLite may keep beside it, which would be read as part of a later file of that
     * name.
     */
    private static void remove(Path copy) throws IOException {
        for (String suffix : List.of("", "-journal", "-wal", "-shm")) {
            Files.deleteIfExists(copy.resolveSibling(copy.getFileName() + suffix));
        }
    }

    private static void sync(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }

    private <A> A ask(Prepared.Use<SqliteReader, A> question) {
        return ask(reader, question);
    }

    private <T, A> A ask(Prepared<T> statements, Prepared.Use<T, A> question) {
        try {
            return statements.use(question);
        } catch (SQLException failed) {
            throw SqliteFailure.with(file, failed);
        }
    }

    @Override
    public void close() {
        try {
            connections.close();
        } catch (SQLException failed) {
            throw SqliteFailure.with(file, failed);
        }
    }
}
