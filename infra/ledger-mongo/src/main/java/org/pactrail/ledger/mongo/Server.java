package org.pactrail.ledger.mongo;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCredential;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bson.Document;
import org.pactrail.ledger.LedgerUnavailable;

/**
 * The database that holds a ledger, which is checked when it is reached for the first time. Everything is written to a
 * majority's journals and read from what a majority has. The timeouts are such that a caller hears within seconds that the
 * server is away. Retries are the writer's own: see {@link MongoWriter}.
 */
final class Server {
    private final MongoClient client;
    private final MongoDatabase database;
    private final Consumer<Server> firstLook;
    final String name;
    private volatile boolean checked;
    private volatile boolean closed;

    private Server(ConnectionString address, Consumer<Server> firstLook) {
        String named = Objects.requireNonNull(address.getDatabase());
        this.client = MongoClients.create(settings(address));
        this.database = client.getDatabase(named);
        this.name = address.getHosts() + "/" + named;
        this.firstLook = firstLook;
    }

    /** @param address names a database, in which what a ledger needs is made where it is missing */
    static Server at(ConnectionString address) {
        return new Server(address, server -> {
            Format.ensure(server);
            new MongoTailCheck(server).run();
        });
    }

    /** @param address names a database, which must hold a ledger, sound or not; nothing is made there */
    static Server toRead(ConnectionString address) {
        return new Server(address, Format::require);
    }

    /** Takes over what an address says part by part, for a whole one would bring its own {@code timeoutMS} with it. */
    private static MongoClientSettings settings(ConnectionString address) {
        MongoClientSettings.Builder settings = MongoClientSettings.builder()
                .applicationName("Pactrail")
                .compressorList(address.getCompressorList())
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .readPreference(ReadPreference.primary())
                .retryWrites(false);
        MongoCredential credential = address.getCredential();
        return lines(credential == null ? settings : settings.credential(credential), address)
                .build();
    }

    private static MongoClientSettings.Builder lines(MongoClientSettings.Builder settings, ConnectionString address) {
        return settings.applyToClusterSettings(
                        cluster -> cluster.applyConnectionString(address).serverSelectionTimeout(2, SECONDS))
                .applyToServerSettings(server -> server.applyConnectionString(address)
                        .heartbeatFrequency(1, SECONDS)
                        .minHeartbeatFrequency(100, MILLISECONDS))
                .applyToSslSettings(ssl -> ssl.applyConnectionString(address))
                .applyToSocketSettings(socket -> socket.applyConnectionString(address)
                        .connectTimeout(2, SECONDS)
                        .readTimeout(5, SECONDS))
                .applyToConnectionPoolSettings(
                        pool -> pool.applyConnectionString(address).maxWaitTime(2, SECONDS));
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
            throw MongoFailure.with(name, failed);
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
            firstLook.accept(this);
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
