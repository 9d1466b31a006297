package org.pactrail.ledger.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.LedgerAway;
import org.pactrail.ledger.LedgerUnavailable;

/** Makes the collections' indexes and the mark of a ledger's database, and checks them. */
final class Format {
    private static final int NEWEST = 1;
    private static final int DUPLICATE = 11_000;
    private static final String MARK = "format";

    private Format() {}

    /**
     * Makes missing indexes and the mark in a database without a ledger, also while another process does; refuses a
     * database with other contents.
     */
    static void ensure(Server server) {
        Document mark = markOrNothing(server);
        if (mark != null) {
            check(server, mark);
        }
        index(server.ledger());
        if (mark == null) {
            write(server.collection("about"));
            check(server, mark(server));
        }
    }

    /** Checks the mark and makes nothing. */
    static void require(Server server) {
        Document mark = mark(server);
        if (mark == null) {
            throw new LedgerUnavailable(
                    "There is no ledger here. Check the name of the database: ledger=" + server.name, null);
        }
        check(server, mark);
    }

    private static @Nullable Document mark(Server server) {
        return server.collection("about").find(eq("_id", MARK)).first();
    }

    /**
     * Returns the mark; null only in an empty database. A ledger that another process has just made has its mark before
     * its first commit.
     */
    private static @Nullable Document markOrNothing(Server server) {
        Document mark = mark(server);
        if (mark == null && server.ledger().find().first() != null) {
            mark = mark(server);
            if (mark == null) {
                throw new LedgerUnavailable(
                        "The collection \"ledger\" of this database was not written by Pactrail. Name another database: ledger="
                                + server.name,
                        null);
            }
        }
        return mark;
    }

    private static void index(MongoCollection<Document> ledger) {
        IndexOptions unique = new IndexOptions().unique(true);
        ledger.createIndex(Indexes.ascending(CommitDocument.EVENTS_AT), unique);
        ledger.createIndex(Indexes.ascending(CommitDocument.EVENTS_ID), unique);
        ledger.createIndex(
                Indexes.ascending(CommitDocument.KEY),
                new IndexOptions().unique(true).sparse(true));
    }

    private static void write(MongoCollection<Document> about) {
        try {
            about.insertOne(
                    new Document("_id", MARK).append("application", "Pactrail").append("version", NEWEST));
        } catch (MongoWriteException failed) {
            if (failed.getCode() != DUPLICATE) { // else another process was faster
                throw failed;
            }
        }
    }

    private static void check(Server server, @Nullable Document mark) {
        if (mark == null) {
            throw new LedgerAway("Another process makes the ledger right now: ledger=" + server.name, null);
        }
        if (!"Pactrail".equals(mark.get("application"))) {
            throw new LedgerUnavailable(
                    "This database does not hold a ledger of Pactrail. Name another database: ledger=" + server.name,
                    null);
        }
        if (!(mark.get("version") instanceof Number version) || version.intValue() > NEWEST) {
            throw new LedgerUnavailable(
                    "The ledger is of a newer format than this Pactrail knows. Start a newer Pactrail: ledger="
                            + server.name + " version=" + mark.get("version") + " newest=" + NEWEST,
                    null);
        }
    }
}
