package org.pactrail.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pactrail.ledger.SomeEvents.event;
import static org.pactrail.ledger.SomeEvents.keyed;
import static org.pactrail.ledger.SomeEvents.run;

import com.mongodb.MongoWriteException;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pactrail.ledger.Checkpoint;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerAway;
import org.pactrail.ledger.LedgerDamaged;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.Scan;

class UnfitDatabaseTest {
    private final TestDatabase database = TestDatabase.onWireServer();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void an_address_that_is_none_or_names_no_database_is_refused() {
        assertThatThrownBy(() -> MongoLedger.open("localhost:27017"))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("mongodb://host:27017/pactrail");
        assertThatThrownBy(() -> MongoLedger.open("mongodb://localhost:27017"))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("must name a database");
    }

    @Test
    void concerns_and_timeouts_of_an_address_are_not_heeded() {
        String options = "?timeoutMS=1&socketTimeoutMS=1&connectTimeoutMS=1&serverSelectionTimeoutMS=1&w=0"
                + "&readConcernLevel=local&readPreference=secondary";
        try (Ledger ledger = MongoLedger.open(database.uri() + options)) {
            for (int i = 0; i < 20; i++) {
                ledger.append(run("a", i * 100L, 100));
            }
            assertThat(ledger.scan(0).next(9_999)).hasSize(2_000);
        }
    }

    @Test
    void a_ledger_of_a_newer_format_is_refused_and_left_as_it_is() {
        database.insert(
                "about",
                new Document("_id", "format").append("application", "Pactrail").append("version", 2));
        refuses("newer format");
        assertThat(database.made()).containsExactly("about _id_");
    }

    @Test
    void a_collection_that_is_no_ledger_is_refused() {
        database.insert("ledger", new Document("hello", "world"));
        refuses("was not written by Pactrail");
    }

    @Test
    void a_ledger_with_a_gap_near_its_end_or_without_its_beginning_is_refused() {
        try (Ledger ledger = MongoLedger.open(database.uri())) {
            ledger.append(run("a", 0, 2));
            ledger.append(run("a", 2, 2));
            ledger.append(run("a", 4, 2));
        }
        database.deleteOne("ledger", new Document("_id", 2L));
        isDamaged("gap before position=4");
        database.deleteOne("ledger", new Document("_id", 0L));
        isDamaged("does not begin at position 0");
    }

    @Test
    void a_database_of_another_application_is_refused() {
        database.insert(
                "about",
                new Document("_id", "format").append("application", "Other").append("version", 1));
        refuses("does not hold a ledger of Pactrail");
    }

    @Test
    void a_commit_that_pactrail_did_not_write_is_refused() {
        try (Ledger ledger = MongoLedger.open(database.uri())) {
            ledger.append(run("a", 0, 1));
        }
        database.insert(
                "ledger",
                new Document("_id", 1L).append("events", List.of(new Document("at", "b#0").append("id", "x"))));
        isDamaged("_id=1");
    }

    @Test
    void a_scan_does_not_go_over_damage_however_often_it_is_asked() {
        try (Ledger ledger = MongoLedger.open(database.uri())) {
            for (int i = 0; i < 4; i++) {
                ledger.append(run("a", i, 1));
            }
            database.change(2, commit -> commit.append("events", "none"));
            try (Scan scan = ledger.scan(0)) {
                assertThat(scan.next(1)).hasSize(1);
                for (int i = 0; i < 3; i++) {
                    assertThatThrownBy(() -> scan.next(3))
                            .isInstanceOf(LedgerDamaged.class)
                            .hasMessageContaining("_id=2");
                }
            }
        }
    }

    @Test
    void an_entry_that_was_changed_is_refused() {
        try (Ledger ledger = MongoLedger.open(database.uri())) {
            ledger.append(run("a", 0, 2));
            ledger.append(run("a", 2, 2));
        }
        database.change("ledger", new Document("_id", 2L), new Document("events.1.type", "Undone"));
        refuses("is not what its hash says, position=3");
        database.change("ledger", new Document("_id", 2L), new Document("events.0.recordedAt", 0L));
        refuses("recorded before the one that precedes it, position=2");
    }

    @Test
    void the_database_itself_keeps_places_ids_and_keys_unique_whoever_writes() {
        try (Ledger ledger = MongoLedger.open(database.uri())) {
            ledger.append(keyed("key", event("a", 0), event("a", 1)));
        }
        doubled(new Document("at", "a#1").append("id", "new"), "new");
        doubled(new Document("at", "a#2").append("id", "a#1"), "new");
        doubled(new Document("at", "a#2").append("id", "new"), "key");
        assertThat(database.count("ledger")).isEqualTo(1);
    }

    @Test
    void a_checkpoint_larger_than_a_document_is_kept_and_leaves_nothing_of_the_one_before() {
        byte[] state = new byte[20 << 20];
        new Random(7).nextBytes(state);
        try (Ledger ledger = MongoLedger.open(database.uri())) {
            ledger.save(new Checkpoint("view", 1, 5, new byte[] {1}, state));
            state[0]++;
            ledger.save(new Checkpoint("view", 1, 6, new byte[] {1}, state));
            assertThat(ledger.checkpoint("view").orElseThrow().state()).isEqualTo(state);
            assertThat(database.count("checkpoint_chunk")).isEqualTo(3);
            database.deleteOne("checkpoint_chunk", new Document());
            assertThat(ledger.checkpoint("view")).isEmpty();
        }
    }

    private void isDamaged(String why) {
        assertThatThrownBy(() -> MongoLedger.open(database.uri()))
                .isInstanceOf(LedgerDamaged.class)
                .hasMessageContaining(why);
    }

    private void doubled(Document event, String key) {
        Document commit = new Document("_id", 2L).append("key", key).append("events", List.of(event));
        assertThatThrownBy(() -> database.insert("ledger", commit))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("E11000");
    }

    private void refuses(String why) {
        assertThatThrownBy(() -> MongoLedger.open(database.uri()))
                .isInstanceOf(LedgerUnavailable.class)
                .isNotInstanceOf(LedgerAway.class)
                .hasMessageContaining(why);
    }
}
