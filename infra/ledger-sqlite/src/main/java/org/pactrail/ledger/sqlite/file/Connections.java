package org.pactrail.ledger.sqlite.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.LedgerUnavailable;
import org.sqlite.SQLiteConfig;

/** Opens connections to a ledger's file and closes them, the newest first: the last close removes the {@code -wal}. */
public final class Connections {
    private static final int BUSY_MILLIS = 5_000;

    private final LedgerFile file;
    private final Deque<Connection> open = new ArrayDeque<>();
    private @Nullable FileChannel bytes;

    public Connections(LedgerFile file) {
        this.file = file;
    }

    /**
     * Opens the connection that commits, each commit synced to the disk; makes the tables in an empty file. Called
     * before all others.
     */
    public Connection writer() throws SQLException {
        Connection connection = open(false);
        run(connection, "PRAGMA synchronous = FULL", "PRAGMA fullfsync = ON");
        Schema.ensure(file, connection);
        if (!text(connection, "PRAGMA journal_mode = WAL").equals("wal")) {
            throw new LedgerUnavailable(
                    "The ledger needs a file system with shared memory. Name a file on a local disk: file="
                            + file.path(),
                    null);
        }
        run(
                connection,
                "PRAGMA wal_autocheckpoint = 4000",
                "PRAGMA journal_size_limit = 67108864",
                "PRAGMA cache_size = -65536");
        return connection;
    }

    /** Opens a connection whose writes become durable with the next commit of {@link #writer}. */
    public Connection lazyWriter() throws SQLException {
        Connection connection = open(false);
        run(connection, "PRAGMA synchronous = NORMAL", "PRAGMA wal_autocheckpoint = 0");
        return connection;
    }

    public Connection reader() throws SQLException {
        Connection connection = open(true);
        run(connection, "PRAGMA cache_size = -16384");
        return connection;
    }

    /**
     * Opens the file itself, once. Closed after all connections, because that ends every lock of this process on it.
     */
    public FileChannel bytes() throws IOException {
        if (bytes == null) {
            bytes = FileChannel.open(file.path());
        }
        return bytes;
    }

    public void close() throws SQLException {
        try {
            while (!open.isEmpty()) {
                open.pop().close();
            }
        } finally {
            closeBytes();
        }
    }

    private void closeBytes() throws SQLException {
        try {
            if (bytes != null) {
                bytes.close();
            }
        } catch (IOException failed) {
            throw new SQLException(failed);
        }
    }

    /** Closes all connections after a failure; a second failure is added to it as suppressed. */
    public void closeAfter(Throwable failure) {
        try {
            close();
        } catch (SQLException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    private Connection open(boolean readOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.setBusyTimeout(BUSY_MILLIS);
        Connection connection = config.createConnection("jdbc:sqlite:" + file.path());
        open.push(connection);
        return connection;
    }

    public static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    public static long number(Connection connection, String query) throws SQLException {
        return Long.parseLong(text(connection, query));
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
