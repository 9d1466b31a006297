package org.pactrail.benchmarks.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.pactrail.benchmarks.measure.Settings;
import org.pactrail.ledger.NewEvent;

/** Runs the peer: Axon's JDBC storage engine on a PostgreSQL, through a HikariCP pool. Safe for use by many threads. */
public final class AxonJdbc implements AutoCloseable {
    private final HikariDataSource source;
    private final Transactions transactions;
    private final JdbcEventStorageEngine engine;

    /** @param settings {@code url}; with {@code best=1} a connection for each writer, prepared statements and rewritten batches */
    public AxonJdbc(Settings settings) {
        HikariConfig config = new HikariConfig();
        boolean best = settings.number("best", 0) == 1;
        config.setJdbcUrl(settings.text("url")
                + (best ? "&reWriteBatchedInserts=true&prepareThreshold=1&binaryTransfer=true" : ""));
        config.setAutoCommit(false);
        if (best) {
            config.setMaximumPoolSize(settings.number("writers", 16));
        }
        source = new HikariDataSource(config);
        transactions = new Transactions(source);
        engine = JdbcEventStorageEngine.builder()
                .connectionProvider(transactions)
                .transactionManager(transactions)
                .eventSerializer(new StoredBytes())
                .snapshotSerializer(new StoredBytes())
                .persistenceExceptionResolver(failed -> false)
                .build();
    }

    /** Makes empty tables as Axon makes them, in place of existing ones. */
    public AxonJdbc empty() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS DomainEventEntry, SnapshotEventEntry");
            connection.commit();
        }
        transactions.executeInTransaction(() -> engine.createSchema(PostgresEventTableFactory.INSTANCE));
        return this;
    }

    /** Appends all events in one transaction. */
    public void append(List<NewEvent> events) {
        List<? extends DomainEventMessage<?>> messages =
                events.stream().map(Messages::of).toList();
        engine.appendEvents(messages);
    }

    /** Returns Axon's event store over this engine, at its defaults, from which its processors read. The caller shuts it down. */
    public EmbeddedEventStore store() {
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    /** Appends one event in one transaction, of which the store's readers hear right after. */
    public static void publish(EmbeddedEventStore store, NewEvent event) {
        store.publish(Messages.of(event));
    }

    public Connection connection() throws SQLException {
        return source.getConnection();
    }

    @Override
    public void close() {
        source.close();
    }
}
