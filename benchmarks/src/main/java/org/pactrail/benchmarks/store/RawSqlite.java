package org.pactrail.benchmarks.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.sqlite.SqliteLedger;

/** Writes and reads at the limit: the ledger's own table, indexes and pragmas through the driver alone. Used by one thread. */
public final class RawSqlite implements AutoCloseable {
    private static final byte[] LEAF = new byte[32];

    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement begin;
    private final PreparedStatement commit;
    private long position;

    /** @param file of a ledger, made where it is missing */
    public RawSqlite(Path file) throws SQLException {
        SqliteLedger.open(file).close();
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA fullfsync = ON");
            statement.execute("PRAGMA wal_autocheckpoint = 4000");
            statement.execute("PRAGMA journal_size_limit = 67108864");
            statement.execute("PRAGMA cache_size = -65536");
        }
        insert = connection.prepareStatement(
                "INSERT INTO entry (position, commit_end, recorded_at, stream, sequence, id, type, revision, payload, metadata,"
                        + " leaf) VALUES (?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT), CAST(? AS TEXT), ?)");
        begin = connection.prepareStatement("BEGIN IMMEDIATE");
        commit = connection.prepareStatement("COMMIT");
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT coalesce(max(position) + 1, 0) FROM entry")) {
            position = row.getLong(1);
        }
    }

    /** Inserts events in one durable transaction. */
    public void insert(List<NewEvent> events) throws SQLException {
        begin.execute();
        for (NewEvent event : events) {
            insert.setLong(1, position);
            insert.setLong(2, position);
            insert.setLong(3, event.at().toEpochMilli() * 1_000);
            insert.setString(4, event.stream());
            insert.setLong(5, event.sequence());
            insert.setString(6, event.id());
            insert.setString(7, event.type());
            insert.setString(8, event.revision());
            insert.setBytes(9, event.payload());
            insert.setBytes(10, event.metadata());
            insert.setBytes(11, LEAF);
            insert.executeUpdate();
            position++;
        }
        commit.execute();
    }

    /** Reads every column of every row once, and returns the number of rows. */
    public long readAll() throws SQLException {
        long rows = 0;
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT position, commit_end, recorded_at, stream, sequence, id, type,"
                                + " revision, payload, metadata, leaf FROM entry ORDER BY position")) {
            while (row.next()) {
                touch(row);
                rows++;
            }
        }
        return rows;
    }

    private static void touch(ResultSet row) throws SQLException {
        row.getLong(1);
        row.getLong(2);
        row.getLong(3);
        row.getString(4);
        row.getLong(5);
        row.getString(6);
        row.getString(7);
        row.getString(8);
        row.getBytes(9);
        row.getBytes(10);
        row.getBytes(11);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
