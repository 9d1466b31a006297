package org.pactrail.ledger.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bson.Document;

/** A database of one test, on one wire server for all tests of this process or on the real server that is named. */
final class TestDatabase implements AutoCloseable {
    /** The address of a real server, without a database; null when there is none. */
    static final String REAL = System.getenv("PACTRAIL_TEST_MONGO_URI");

    private static WireServer shared;

    private final String server;
    private final String name = "test-" + UUID.randomUUID();

    TestDatabase(String server) {
        this.server = server;
    }

    static TestDatabase onWireServer() {
        return new TestDatabase("mongodb://127.0.0.1:" + shared().port());
    }

    String uri() {
        int options = server.indexOf('?');
        String hosts = options < 0 ? server : server.substring(0, options);
        return hosts.replaceFirst("/$", "") + "/" + name + (options < 0 ? "" : server.substring(options));
    }

    void insert(String collection, Document document) {
        try (MongoClient client = MongoClients.create(server)) {
            client.getDatabase(name).getCollection(collection).insertOne(document);
        }
    }

    long count(String collection) {
        try (MongoClient client = MongoClients.create(server)) {
            return client.getDatabase(name).getCollection(collection).countDocuments();
        }
    }

    /** Makes a document of the ledger another. */
    void change(long id, UnaryOperator<Document> change) {
        try (MongoClient client = MongoClients.create(server)) {
            MongoCollection<Document> ledger = client.getDatabase(name).getCollection("ledger");
            Document there = Objects.requireNonNull(ledger.find(eq("_id", id)).first());
            ledger.replaceOne(eq("_id", id), change.apply(there));
        }
    }

    /** The collections, each with its indexes. */
    List<String> made() {
        List<String> made = new ArrayList<>();
        try (MongoClient client = MongoClients.create(server)) {
            MongoDatabase database = client.getDatabase(name);
            for (String collection : database.listCollectionNames()) {
                for (Document index : database.getCollection(collection).listIndexes()) {
                    made.add(collection + ' ' + index.getString("name"));
                }
            }
        }
        return made;
    }

    void change(String collection, Document filter, Document fields) {
        try (MongoClient client = MongoClients.create(server)) {
            client.getDatabase(name).getCollection(collection).updateOne(filter, new Document("$set", fields));
        }
    }

    void deleteOne(String collection, Document filter) {
        try (MongoClient client = MongoClients.create(server)) {
            client.getDatabase(name).getCollection(collection).deleteOne(filter);
        }
    }

    @Override
    public void close() {
        try (MongoClient client = MongoClients.create(server)) {
            client.getDatabase(name).drop();
        }
    }

    private static synchronized WireServer shared() {
        try {
            if (shared == null) {
                shared = WireServer.start();
            }
            return shared;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
