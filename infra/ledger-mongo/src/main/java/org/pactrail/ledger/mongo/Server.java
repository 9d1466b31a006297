package org.pactrail.ledger.mongo;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import java.util.function.Supplier;
import org.bson.Document;
import org.pactrail.ledger.LedgerUnavailable;

/**
 * The database that holds a ledger, which is checked when it is reached for the first time. Everything is written to a
 * majority's journals and read from what a majority has. The timeouts are such that a caller hears within seconds that the
 * server is away. Retries are the writer's own: see {@link Writer}.
 */
final class Server {
    private final MongoClient client;
    private final MongoDatabase database;
    final String name;
    private volatile boolean checked;
    private volatile boolean closed;

    private Server(MongoClient client, MongoDatabase database, String name) {
        this.client = client;
        this.database = database;
        this.name = name;
    }

    /** @param address names a database */
    static Server at(ConnectionString address) {
        MongoClient client = MongoClients.create(settings(address));
        String database = Objects.requireNonNull(address.getDatabase());
        return new Server(client, client.getDatabase(database), address.getHosts() + "/" + database);
    }

    private static MongoClientSettings settings(ConnectionString address) {
        return MongoClientSettings.builder()
                .applyConnectionString(address)
                .applicationName("Pactrail")
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .readPreference(ReadPreference.primary())
                .retryWrites(false)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, SECONDS))
                .applyToServerSettings(
                        server -> server.heartbeatFrequency(1, SECONDS).minHeartbeatFrequency(100, MILLISECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(2, SECONDS).readTimeout(5, SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(2, SECONDS))
                .build();
    }

    MongoCollection<Document> ledger() {
        return database.getCollection("ledger");
    }

    MongoCollection<Document> collection(String collection) {
        return database.getCollection(collection);
    }

    /** @throws LedgerUnavailable when it is away, or closed, or holds what is not a ledger */
    <T> T ask(Supplier<T> question) {
        try {
            reach();
            return question.get();
        } catch (MongoException failed) {
            throw Trouble.with(name, failed);
        } catch (IllegalStateException failed) {
            throw closed ? isClosed() : failed;
        }
    }

    /** Like {@link #ask}, but leaves the driver's exceptions as they are. */
    void reach() {
        if (closed) {
            throw isClosed();
        }
        if (!checked) {
            Format.ensure(this);
            new TailCheck(this).run();
            checked = true;
        }
    }

    void close() {
        closed = true;
        client.close();
    }

    private LedgerUnavailable isClosed() {
        return new LedgerUnavailable("The ledger is closed. Start Pactrail again to go on: ledger=" + name, null);
    }
}
