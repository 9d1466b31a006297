package org.pactrail.ledger.sqlite.pages;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.sqlite.file.Connections;
import org.pactrail.ledger.sqlite.file.LedgerFile;
import org.pactrail.ledger.store.StoredLedger.Whole;

/**
 * Reads a ledger from the pages of its file. A read transaction keeps others from changing the file, and the
 * {@code -wal} was empty once it had begun, so that the file holds all entries. Unexpected pages are read through
 * SQLite in the same transaction, which names the damage.
 */
public final class WholeFile implements Whole {
    private static final String ROOT = "SELECT rootpage FROM sqlite_schema WHERE type = 'table' AND name = 'entry'";

    private final Connection pinned;
    private final TablePages pages;
    private final Whole throughSqlite;

    private WholeFile(Connection pinned, TablePages pages, Whole throughSqlite) {
        this.pinned = pinned;
        this.pages = pages;
        this.throughSqlite = throughSqlite;
    }

    /**
     * Opens a reading of the pages.
     *
     * @param pinned a connection without a transaction, which {@code throughSqlite} uses
     * @return {@code throughSqlite} when entries are outside the file, or the root of the table is damaged
     */
    public static Whole of(LedgerFile file, Connections connections, Connection pinned, Whole throughSqlite) {
        try {
            Connections.run(pinned, "BEGIN");
        } catch (SQLException refused) {
            return throughSqlite;
        }
        try {
            int root = Math.toIntExact(Connections.number(pinned, ROOT));
            if (!file.endedUncleanly()) {
                return new WholeFile(pinned, new TablePages(connections.bytes(), root), throughSqlite);
            }
        } catch (SQLException | IOException | UnexpectedPage | ArithmeticException | LedgerUnavailable damaged) {
            // SQLite names the damage when it reads an entry
        }
        end(pinned);
        return throughSqlite;
    }

    @Override
    public List<Entry> read(long from, int limit) {
        try {
            return pages.entries(from, limit);
        } catch (ClosedChannelException interrupted) {
            throw new LedgerUnavailable(
                    "Reading the ledger was interrupted, which lets go of the file. Start again.", interrupted);
        } catch (IOException | UnexpectedPage damaged) {
            return throughSqlite.read(from, limit);
        }
    }

    @Override
    public void close() {
        end(pinned);
    }

    private static void end(Connection pinned) {
        try {
            Connections.run(pinned, "ROLLBACK");
        } catch (SQLException over) {
            // an earlier error has ended the transaction
        }
    }
}
