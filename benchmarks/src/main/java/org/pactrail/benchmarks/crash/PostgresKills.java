package org.pactrail.benchmarks.crash;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.pactrail.benchmarks.measure.Settings;
import org.pactrail.benchmarks.store.AxonJdbc;
import org.pactrail.benchmarks.store.Postgres;

/**
 * Kills the peer: Axon's JDBC engine appends to a PostgreSQL that is killed with {@code kill -9}, with all its processes, and started
 * again.
 */
public final class PostgresKills {
    private static final int THREADS = 6;

    private final Postgres postgres;
    private final Settings settings;
    private final Random random = new Random(7);
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    private PostgresKills(Postgres postgres, Settings settings) {
        this.postgres = postgres;
        this.settings = settings;
    }

    public static Counts run(Settings settings, int cycles) throws IOException, InterruptedException, SQLException {
        try (Postgres postgres = Postgres.start(settings, List.of())) {
            return new PostgresKills(postgres, settings.with("url", postgres.url())).run(cycles);
        }
    }

    private Counts run(int cycles) throws IOException, InterruptedException, SQLException {
        new AxonJdbc(settings).empty().close();
        Counts counts = Counts.NONE;
        for (int cycle = 0; cycle < cycles; cycle++) {
            try (AxonJdbc axon = new AxonJdbc(settings)) {
                appendAndKill(axon, "cycle-" + cycle);
            }
            postgres.start();
            counts = look(cycle + 1);
        }
        return counts;
    }

    private void appendAndKill(AxonJdbc axon, String name) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (int i = 0; i < THREADS; i++) {
            String stream = name + '-' + i;
            var unused = threads.submit(() -> append(axon, stream));
        }
        TimeUnit.MILLISECONDS.sleep(100 + random.nextInt(500));
        postgres.kill();
        axon.close();
        threads.shutdownNow();
        if (!threads.awaitTermination(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The peer's writers did not notice that it was killed");
        }
    }

    /** Appends until the kill causes an exception. */
    private void append(AxonJdbc axon, String stream) {
        long sequence = 0;
        for (int commit = 0; true; commit++) {
            int events = 1 + commit % 5;
            axon.append(Mark.events(stream, sequence, events));
            acknowledged.add(stream + '/' + sequence);
            sequence += events;
        }
    }

    private Counts look(int cycles) throws SQLException {
        Audit audit = new Audit();
        try (AxonJdbc axon = new AxonJdbc(settings);
                Connection connection = axon.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT globalIndex, aggregateIdentifier, sequenceNumber,"
                        + " eventIdentifier, payload FROM DomainEventEntry ORDER BY globalIndex")) {
            while (row.next()) {
                audit.found(
                        row.getLong(1), row.getString(2), row.getLong(3), row.getString(4), Mark.read(row.getBytes(5)));
            }
        }
        return audit.counts(cycles, List.copyOf(acknowledged));
    }
}
