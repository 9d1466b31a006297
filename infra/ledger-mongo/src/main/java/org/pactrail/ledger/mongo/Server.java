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
 * Gives access to the database of a ledger, and checks it on the first contact. Writes go to a majority's journals and
 * reads see a majority's state. The timeouts let a call fail within seconds while the server does not answer. Retries
 * are the writer's: see {@link MongoWriter}.
 */
final class Server {
    private static final int CONNECT_SECONDS = 2;
    private static final int ANSWER_SECONDS = 5;
    private static final int HEARTBEAT_SECONDS = 1;

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

    /**
     * Returns a database for reading and writing.
     *
     * @param address names a database, in which missing collections and indexes are made
     */
    static Server at(ConnectionString address) {
        return new Server(address, server -> {
            Format.ensure(server);
            new MongoTailCheck(server).run();
        });
    }

    /**
     * Returns a database for reading only.
     *
     * @param address names a database, which must hold a ledger, sound or not; nothing is made in it
     */
    static Server toRead(ConnectionString address) {
        return new Server(address, Format::require);
    }

    /** Applies an address part by part, because the whole would bring its own {@code timeoutMS}. */
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
        return settings.applyToClusterSettings(cluster ->
                        cluster.applyConnectionString(address).serverSelectionTimeout(CONNECT_SECONDS, SECONDS))
                .applyToServerSettings(server -> server.applyConnectionString(address)
                        .heartbeatFrequency(HEARTBEAT_SECONDS, SECONDS)
                        .minHeartbeatFrequency(100, MILLISECONDS))
                .applyToSslSettings(ssl -> ssl.applyConnectionString(address))
                .applyToSocketSettings(socket -> socket.applyConnectionString(address)
                        .connectTimeout(CONNECT_SECONDS, SECONDS)
                        .readTimeout(ANSWER_SECONDS, SECONDS))
                .applyToConnectionPoolSettings(
                        pool -> pool.applyConnectionString(address).maxWaitTime(CONNECT_SECONDS, SECONDS));
    }

    MongoCollection<Document> ledger() {
        return database.getCollection("ledger");
    }

    MongoCollection<Document> collection(String collection) {
        return database.getCollection(collection);
    }

    /**
     * Runs a query.
     *
     * @throws LedgerUnavailable when the server does not answer, this is closed, or the database holds no ledger
     */
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

    /**
     * Makes the first contact, unless it was made; throws the driver's exceptions as they are, unlike {@link #ask}.
     */
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
