package org.pactrail.ledger.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.pactrail.ledger.Entry;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Converts entries to rows of the table {@code entry} and back. */
final class EntryRow {
    static final String SELECT =
            "SELECT position, commit_end, recorded_at, stream, sequence, id, type, revision, payload,"
                    + " metadata, leaf FROM entry ";

    /** Binds payload and metadata as bytes and stores them as text, which every tool shows. */
    static final String INSERT =
            "INSERT INTO entry (position, commit_end, recorded_at, stream, sequence, id, type, revision,"
                    + " payload, metadata, leaf) VALUES (?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT), CAST(? AS TEXT), ?)";

    private static final long MICROS = 1_000_000;
    private static final long NANOS_PER_MICRO = 1_000;

    private EntryRow() {}

    static void bind(PreparedStatement insert, Entry entry) throws SQLException {
        insert.setLong(1, entry.position());
        insert.setLong(2, entry.commitEnd());
        insert.setLong(3, micros(entry.recordedAt()));
        insert.setString(4, entry.stream());
        insert.setLong(5, entry.sequence());
        insert.setString(6, entry.id());
        insert.setString(7, entry.type());
        insert.setString(8, entry.revision());
        insert.setBytes(9, entry.payload());
        insert.setBytes(10, entry.metadata());
        insert.setBytes(11, entry.leaf());
    }

    /** Reads texts as bytes, which costs the driver less than strings. */
    static Entry read(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong(1),
                row.getLong(2),
                instant(row.getLong(3)),
                text(row, 4),
                row.getLong(5),
                text(row, 6),
                text(row, 7),
                text(row, 8),
                bytes(row, 9),
                bytes(row, 10),
                bytes(row, 11));
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return new String(bytes(row, column), UTF_8);
    }

    /** Returns the bytes of a column. Columns are NOT NULL, but SQLite does not check that when it reads. */
    private static byte[] bytes(ResultSet row, int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        if (bytes == null) {
            throw new SQLiteException("a row without column=" + column, SQLiteErrorCode.SQLITE_CORRUPT);
        }
        return bytes;
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * NANOS_PER_MICRO);
    }

    private static long micros(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), MICROS), time.getNano() / NANOS_PER_MICRO);
    }
}
