package org.pactrail.ledger.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prepares statements once on a connection and keeps them until an error: the driver closes a statement that fails, and
 * the next use prepares all of them again. Used by one thread at a time.
 */
final class Prepared<T> {
    interface Preparing {
        PreparedStatement prepare(String sql) throws SQLException;
    }

    interface Kind<T> {
        T prepare(Preparing statements) throws SQLException;
    }

    interface Use<T, A> {
        A of(T prepared) throws SQLException;
    }

    interface Act<T> {
        void on(T prepared) throws SQLException;
    }

    private final Connection connection;
    private final Kind<T> kind;
    private final List<PreparedStatement> statements = new ArrayList<>();
    private @Nullable T prepared;

    Prepared(Connection connection, Kind<T> kind) {
        this.connection = connection;
        this.kind = kind;
    }

    <A> A use(Use<T, A> use) throws SQLException {
        try {
            T ready = prepared == null ? kind.prepare(this::prepare) : prepared;
            prepared = ready;
            return use.of(ready);
        } catch (SQLException | RuntimeException | Error failed) {
            forget(failed);
            throw failed;
        }
    }

    void run(Act<T> act) throws SQLException {
        use(ready -> {
            act.on(ready);
            return ready;
        });
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statements.add(statement);
        return statement;
    }

    private void forget(Throwable failed) {
        prepared = null;
        for (PreparedStatement statement : statements) {
            try {
                statement.close();
            } catch (SQLException alsoFailed) {
                failed.addSuppressed(alsoFailed);
            }
        }
        statements.clear();
    }
}
