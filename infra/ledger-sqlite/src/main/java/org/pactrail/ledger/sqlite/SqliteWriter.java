package org.pactrail.ledger.sqlite;

import static org.sqlite.SQLiteErrorCode.SQLITE_IOERR;
import static org.sqlite.SQLiteErrorCode.SQLITE_IOERR_WRITE;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.sqlite.file.Connections;
import org.pactrail.ledger.store.LedgerStore.Known;
import org.pactrail.ledger.store.LedgerStore.Numbered;
import org.sqlite.SQLiteException;

/** Writes through the one connection that commits. Used by one thread at a time. */
final class SqliteWriter {
    private final Connection connection;
    private final PreparedStatement heads;
    private final PreparedStatement ids;
    private final PreparedStatement keys;
    private final PreparedStatement insertEntry;
    private final PreparedStatement insertKey;
    private final PreparedStatement begin;
    private final PreparedStatement commit;

    SqliteWriter(Connection connection, Prepared.Preparing statements) throws SQLException {
        this.connection = connection;
        heads = statements.prepare("""
                SELECT asked.key, (SELECT max(sequence) FROM entry WHERE stream = asked.value)
                FROM json_each(?) AS asked
                """);
        ids = statements.prepare("""
                SELECT asked.key FROM json_each(?) AS asked
                WHERE EXISTS (SELECT 1 FROM entry WHERE id = asked.value)
                """);
        keys = statements.prepare("""
                SELECT asked.key FROM json_each(?) AS asked
                WHERE EXISTS (SELECT 1 FROM commit_key WHERE key = asked.value)
                """);
        insertEntry = statements.prepare(EntryRow.INSERT);
        insertKey = statements.prepare("INSERT INTO commit_key (key, first, last) VALUES (?, ?, ?)");
        begin = statements.prepare("BEGIN IMMEDIATE");
        commit = statements.prepare("COMMIT");
    }

    Known known(Set<String> streams, Set<String> asked, Set<String> askedKeys) throws SQLException {
        return new Known(heads(streams), taken(ids, asked), taken(keys, askedKeys));
    }

    /**
     * Stores all commits or, when it throws, none; {@link IllegalStateException} means that the outcome is unknown.
     */
    void write(List<Numbered> commits) throws SQLException {
        begin.execute();
        try {
            for (Numbered numbered : commits) {
                insert(numbered);
            }
            commit();
        } catch (SQLException | RuntimeException | Error failed) {
            undo(commits.getFirst().entries().getFirst().position() - 1, failed);
            throw failed;
        }
    }

    /**
     * Commits the open transaction. A commit that was written but not synchronized is in the write-ahead log, from
     * where a crash would bring it back: its outcome is unknown. A commit that was not written whole is not stored.
     */
    private void commit() throws SQLException {
        try {
            commit.execute();
        } catch (SQLException failed) {
            if (failed.getErrorCode() == SQLITE_IOERR.code && !isOfWriting(failed)) {
                throw new IllegalStateException("It is not known whether the commit that failed is stored", failed);
            }
            throw failed;
        }
    }

    private static boolean isOfWriting(SQLException failed) {
        return failed instanceof SQLiteException known && known.getResultCode() == SQLITE_IOERR_WRITE;
    }

    private void insert(Numbered numbered) throws SQLException {
        List<Entry> entries = numbered.entries();
        for (Entry entry : entries) {
            EntryRow.bind(insertEntry, entry);
            insertEntry.executeUpdate();
        }
        String key = numbered.key();
        if (key != null) {
            insertKey.setString(1, key);
            insertKey.setLong(2, entries.getFirst().position());
            insertKey.setLong(3, entries.getLast().position());
            insertKey.executeUpdate();
        }
    }

    /**
     * Rolls back, and returns normally only if nothing of the write is left: an open transaction would not let another
     * begin.
     */
    private void undo(long headBefore, Throwable failed) {
        try {
            Connections.run(connection, "ROLLBACK");
        } catch (SQLException rolledBackAlready) {
            failed.addSuppressed(rolledBackAlready);
        }
        try {
            Connections.run(connection, "BEGIN");
            long head = Connections.number(connection, "SELECT coalesce(max(position), -1) FROM entry");
            Connections.run(connection, "ROLLBACK");
            if (head == headBefore) {
                return;
            }
        } catch (SQLException unknown) {
            failed.addSuppressed(unknown);
        }
        throw new IllegalStateException("It is not known whether what failed to be written was undone", failed);
    }

    private Map<String, Long> heads(Set<String> streams) throws SQLException {
        List<String> asked = List.copyOf(streams);
        Map<String, Long> found = HashMap.newHashMap(asked.size());
        heads.setString(1, JsonTexts.array(asked));
        try (ResultSet rows = heads.executeQuery()) {
            while (rows.next()) {
                long head = rows.getLong(2);
                if (!rows.wasNull()) {
                    found.put(asked.get(rows.getInt(1)), head);
                }
            }
        }
        return found;
    }

    private static Set<String> taken(PreparedStatement query, Collection<String> texts) throws SQLException {
        Set<String> found = new HashSet<>();
        if (!texts.isEmpty()) {
            List<String> asked = List.copyOf(texts);
            query.setString(1, JsonTexts.array(asked));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(asked.get(rows.getInt(1)));
                }
            }
        }
        return found;
    }
}
