package org.pactrail.app.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.pactrail.app.support.Printed;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.mongo.MongoLedger;
import org.pactrail.ledger.mongo.WireServer;

/** The operations that read a ledger, on one in a database. */
@Isolated("reads what the JVM prints")
class DatabaseOperationsTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // JUnit calls start first
    private WireServer server;

    @BeforeEach
    void start() throws IOException {
        server = WireServer.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.close();
    }

    @Test
    void a_name_under_which_there_is_no_ledger_ends_them_with_2_and_nothing_is_made() {
        assertThat(Operations.run("ledger", "verify", "--ledger", server.uri("mistyped")))
                .isEqualTo(2);
        assertThat(Operations.run("ledger", "stats", "--ledger", server.uri("mistyped")))
                .isEqualTo(2);
        assertThat(Operations.run(
                        "ledger",
                        "copy",
                        server.uri("mistyped"),
                        folder.resolve("to.db").toString()))
                .isEqualTo(2);
        assertThat(collections("mistyped")).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_damaged_tail_ends_a_verification_with_1_and_is_named() {
        String uri = server.uri("ledger");
        try (Ledger ledger = MongoLedger.open(uri)) {
            ledger.append(Commit.of(event(0), event(1)));
            ledger.append(Commit.of(event(2), event(3)));
            assertThat(Operations.run("ledger", "verify", "--ledger", uri)).isZero();
        }
        alterLastEvent("ledger", 2);
        try (Printed printed = new Printed()) {
            assertThat(Operations.run("ledger", "verify", "--ledger", uri)).isEqualTo(1);
            assertThat(printed.text()).contains("position=3: is not what its hash says");
        }
    }

    private static NewEvent event(long sequence) {
        byte[] json = "{}".getBytes(UTF_8);
        return new NewEvent("a", sequence, "id" + sequence, "Happened", "1", Instant.EPOCH, json, json);
    }

    private List<String> collections(String database) {
        try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + server.port())) {
            return client.getDatabase(database).listCollectionNames().into(new ArrayList<>());
        }
    }

    private void alterLastEvent(String name, long commit) {
        try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + server.port())) {
            MongoDatabase database = client.getDatabase(name);
            database.getCollection("ledger")
                    .updateOne(
                            new Document("_id", commit),
                            new Document("$set", new Document("events.1.type", "SomethingElse")));
        }
    }
}
