package org.pactrail.ledger.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.store.LedgerStore.Numbered;
import org.pactrail.ledger.store.StoredLedger.SavedView;

/**
 * Reads whole commits with their keys, and the list of checkpoints, for copies and descriptions of a ledger. Used by
 * one thread at a time.
 */
final class CommitReader {
    private final SqliteReader reader;
    private final PreparedStatement before;
    private final PreparedStatement keys;
    private final PreparedStatement checkpoints;

    CommitReader(Prepared.Preparing statements) throws SQLException {
        reader = new SqliteReader(statements);
        before = statements.prepare(
                "SELECT position FROM entry WHERE position < ? AND commit_end < ? ORDER BY position DESC LIMIT 1");
        keys = statements.prepare("SELECT first, key FROM commit_key WHERE first BETWEEN ? AND ?");
        checkpoints = statements.prepare("SELECT name, version, position, length(state) FROM checkpoint ORDER BY name");
    }

    List<Numbered> commits(long from, int atMost) throws SQLException {
        List<Entry> entries = new ArrayList<>(reader.entries(start(from), atMost));
        if (entries.isEmpty()) {
            return List.of();
        }
        Entry last = entries.getLast();
        if (last.commitEnd() > last.position()) {
            entries.addAll(reader.entries(last.position() + 1, Math.toIntExact(last.commitEnd() - last.position())));
        }
        return grouped(
                entries, keys(entries.getFirst().position(), entries.getLast().position()));
    }

    List<SavedView> checkpoints() throws SQLException {
        List<SavedView> saved = new ArrayList<>();
        try (ResultSet rows = checkpoints.executeQuery()) {
            while (rows.next()) {
                saved.add(new SavedView(rows.getString(1), rows.getInt(2), rows.getLong(3), rows.getLong(4)));
            }
        }
        return saved;
    }

    /**
     * Returns the first position of the commit that holds a position: the one after the last entry whose commit ended
     * before it.
     */
    private long start(long position) throws SQLException {
        before.setLong(1, position);
        before.setLong(2, position);
        try (ResultSet row = before.executeQuery()) {
            return row.next() ? row.getLong(1) + 1 : 0;
        }
    }

    private Map<Long, String> keys(long first, long last) throws SQLException {
        Map<Long, String> found = new HashMap<>();
        keys.setLong(1, first);
        keys.setLong(2, last);
        try (ResultSet rows = keys.executeQuery()) {
            while (rows.next()) {
                found.put(rows.getLong(1), rows.getString(2));
            }
        }
        return found;
    }

    private static List<Numbered> grouped(List<Entry> entries, Map<Long, String> keys) {
        List<Numbered> commits = new ArrayList<>();
        List<Entry> commit = new ArrayList<>();
        for (Entry entry : entries) {
            commit.add(entry);
            if (entry.position() >= entry.commitEnd()) {
                commits.add(new Numbered(
                        List.copyOf(commit), keys.get(commit.getFirst().position())));
                commit.clear();
            }
        }
        return commits;
    }
}
