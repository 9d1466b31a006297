package org.pactrail.benchmarks.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.jdbc.ConnectionWrapperFactory.ConnectionCloseHandler;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;

/** Keeps one connection for a thread's transaction, as Spring does for Axon, with less work. */
final class Transactions implements TransactionManager, ConnectionProvider {
    private static final ConnectionCloseHandler KEPT_OPEN = new ConnectionCloseHandler() {
        @Override
        public void close(Connection connection) {}

        @Override
        public void commit(Connection connection) {}
    };

    private final DataSource source;
    private final ThreadLocal<@Nullable Connection> current = new ThreadLocal<>();

    /** @param source of connections that do not commit by themselves */
    Transactions(DataSource source) {
        this.source = source;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = current.get();
        return connection == null ? source.getConnection() : ConnectionWrapperFactory.wrap(connection, KEPT_OPEN);
    }

    @Override
    public Transaction startTransaction() {
        try {
            Connection connection = source.getConnection();
            current.set(connection);
            return new Transaction() {
                @Override
                public void commit() {
                    end(connection, Connection::commit);
                }

                @Override
                public void rollback() {
                    end(connection, Connection::rollback);
                }
            };
        } catch (SQLException failed) {
            throw new IllegalStateException("No connection to the peer's database", failed);
        }
    }

    private interface Ending {
        void of(Connection connection) throws SQLException;
    }

    private void end(Connection connection, Ending ending) {
        current.remove();
        try (connection) {
            ending.of(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("The peer's transaction did not end well", failed);
        }
    }
}
