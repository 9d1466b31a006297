package org.pactrail.ledger.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pactrail.ledger.Checkpoint;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Head;
import org.pactrail.ledger.Receipt;

/** Runs the prepared queries of one connection. Used by one thread at a time. */
final class SqliteReader {
    private final PreparedStatement entries;
    private final PreparedStatement ofStream;
    private final PreparedStatement ofKey;
    private final PreparedStatement recordedAt;
    private final PreparedStatement head;
    private final PreparedStatement checkpoint;

    SqliteReader(Prepared.Preparing statements) throws SQLException {
        entries = statements.prepare(EntryRow.SELECT + "WHERE position >= ? ORDER BY position LIMIT ?");
        ofStream = statements.prepare(EntryRow.SELECT + "WHERE stream = ? AND sequence >= ? ORDER BY sequence LIMIT ?");
        ofKey = statements.prepare("SELECT first, last FROM commit_key WHERE key = ?");
        recordedAt = statements.prepare("SELECT recorded_at FROM entry WHERE position = ?");
        head = statements.prepare("SELECT position, recorded_at FROM entry ORDER BY position DESC LIMIT 1");
        checkpoint = statements.prepare("SELECT name, version, position, leaf, state FROM checkpoint WHERE name = ?");
    }

    List<Entry> entries(long from, int limit) throws SQLException {
        entries.setLong(1, from);
        entries.setInt(2, limit);
        return list(entries);
    }

    List<Entry> ofStream(String stream, long fromSequence, int limit) throws SQLException {
        ofStream.setString(1, stream);
        ofStream.setLong(2, fromSequence);
        ofStream.setInt(3, limit);
        return list(ofStream);
    }

    Optional<Receipt> committed(String key) throws SQLException {
        ofKey.setString(1, key);
        try (ResultSet row = ofKey.executeQuery()) {
            return row.next() ? Optional.of(new Receipt(row.getLong(1), row.getLong(2))) : Optional.empty();
        }
    }

    Head head() throws SQLException {
        try (ResultSet row = head.executeQuery()) {
            return row.next() ? new Head(row.getLong(1), EntryRow.instant(row.getLong(2))) : Head.EMPTY;
        }
    }

    Optional<Checkpoint> checkpoint(String name) throws SQLException {
        checkpoint.setString(1, name);
        try (ResultSet row = checkpoint.executeQuery()) {
            return row.next()
                    ? Optional.of(new Checkpoint(
                            row.getString(1), row.getInt(2), row.getLong(3), row.getBytes(4), row.getBytes(5)))
                    : Optional.empty();
        }
    }

    Instant recordedAt(long position) throws SQLException {
        recordedAt.setLong(1, position);
        try (ResultSet row = recordedAt.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("There is no entry at position=" + position);
            }
            return EntryRow.instant(row.getLong(1));
        }
    }

    private static List<Entry> list(PreparedStatement query) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                entries.add(EntryRow.read(rows));
            }
        }
        return entries;
    }
}
