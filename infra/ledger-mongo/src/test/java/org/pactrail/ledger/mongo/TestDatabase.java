package org.pactrail.ledger.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
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
