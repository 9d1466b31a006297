package org.pactrail.ledger.sqlite;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Head;
import org.pactrail.ledger.LeafHash;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.sqlite.file.LedgerFile;

/**
 * Checks the first entry and the last {@value #CHECKED} when a ledger is opened, where a crash would have left its
 * mark.
 */
final class SqliteTailCheck {
    private static final int CHECKED = 1_000;

    private final LedgerFile file;
    private final SqliteReader reader;

    SqliteTailCheck(LedgerFile file, SqliteReader reader) {
        this.file = file;
        this.reader = reader;
    }

    /**
     * Returns the head.
     *
     * @throws LedgerUnavailable when an entry cannot be what was written
     */
    Head run() throws SQLException {
        Head head = reader.head();
        if (head.entries() == 0) {
            return head;
        }
        List<Entry> first = reader.entries(Long.MIN_VALUE, 1);
        require(first.getFirst().position() == 0, "it does not begin at position 0", first.getFirst());
        List<Entry> tail = reader.entries(Math.max(0, head.entries() - CHECKED), CHECKED);
        Entry before = null;
        for (Entry entry : tail) {
            require(
                    before == null || entry.position() == before.position() + 1,
                    "there is a gap before an entry",
                    entry);
            require(
                    before == null || !entry.recordedAt().isBefore(before.recordedAt()),
                    "an entry was recorded before the one that precedes it",
                    entry);
            require(Arrays.equals(entry.leaf(), LeafHash.of(entry)), "an entry is not what its hash says", entry);
            before = entry;
        }
        Entry last = tail.getLast();
        require(last.commitEnd() == last.position(), "its last commit is not complete", last);
        return head;
    }

    private void require(boolean sound, String orElse, Entry entry) {
        if (!sound) {
            throw file.damaged(orElse + ", position=" + entry.position(), null);
        }
    }
}
