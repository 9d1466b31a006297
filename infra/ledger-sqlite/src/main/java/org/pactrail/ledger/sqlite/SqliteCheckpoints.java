package org.pactrail.ledger.sqlite;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.pactrail.ledger.Checkpoint;

/** Saves checkpoints without a sync of its own: the next commit makes them durable. Used by one thread at a time. */
final class SqliteCheckpoints {
    private final PreparedStatement save;

    SqliteCheckpoints(Prepared.Preparing statements) throws SQLException {
        save = statements.prepare(
                "INSERT OR REPLACE INTO checkpoint (name, version, position, leaf, state) VALUES (?, ?, ?, ?, ?)");
    }

    void save(Checkpoint checkpoint) throws SQLException {
        save.setString(1, checkpoint.name());
        save.setInt(2, checkpoint.version());
        save.setLong(3, checkpoint.position());
        save.setBytes(4, checkpoint.leaf());
        save.setBytes(5, checkpoint.state());
        save.executeUpdate();
    }
}
