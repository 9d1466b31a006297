package org.pactrail.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pactrail.ledger.SomeEvents.event;
import static org.pactrail.ledger.SomeEvents.keyed;
import static org.pactrail.ledger.SomeEvents.run;

import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.ledger.Checkpoint;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerAway;
import org.pactrail.ledger.LedgerDamaged;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.store.LedgerStore.Numbered;
import org.pactrail.ledger.store.StoredLedger;
import org.pactrail.ledger.store.StoredLedger.SavedView;
import org.pactrail.ledger.verify.Finding;
import org.pactrail.ledger.verify.Verification;

/** A ledger opened for reading: nothing is made, and damage is reported. */
class MongoStoredLedgerTest {
    private final TestDatabase database = TestDatabase.onWireServer();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void what_is_stored_is_read_while_it_is_written_to() {
        try (Ledger ledger = MongoLedger.open(database.uri());
                StoredLedger reading = read(ledger)) {
            assertThat(reading.head().position()).isEqualTo(3);
            assertThat(reading.read(0, 9)).isEqualTo(ledger.read(0, 9));
            assertThat(reading.commits(0, 9)).extracting(Numbered::key).containsExactly("key", null);
            assertThat(reading.checkpoints()).containsExactly(new SavedView("view", 1, 3, 2));
            ledger.append(run("a", 3, 1));
            assertThat(reading.head().position()).isEqualTo(4);
        }
    }

    @Test
    void a_database_that_is_not_there_is_told_and_not_made() {
        assertThatThrownBy(() -> MongoLedger.reading(database.uri()).head())
                .isInstanceOf(LedgerUnavailable.class)
                .isNotInstanceOf(LedgerDamaged.class)
                .hasMessageContaining("There is no ledger here. Check the name of the database");
        assertThat(database.made()).isEmpty();
    }

    @Test
    void a_database_that_holds_something_else_is_told_and_left_as_it_is() {
        database.insert("papers", new Document("hello", "world"));
        assertThatThrownBy(() -> MongoLedger.reading(database.uri()).head()).hasMessageContaining("no ledger here");
        assertThat(database.made()).containsExactly("papers _id_");
    }

    @Test
    void a_ledger_of_a_newer_format_is_told() {
        database.insert(
                "about",
                new Document("_id", "format").append("application", "Pactrail").append("version", 2));
        assertThatThrownBy(() -> MongoLedger.reading(database.uri()).head()).hasMessageContaining("newer format");
        assertThat(database.made()).containsExactly("about _id_");
    }

    @Test
    void a_server_that_is_away_is_told() {
        assertThatThrownBy(
                        () -> MongoLedger.reading("mongodb://127.0.0.1:1/none").head())
                .isInstanceOf(LedgerAway.class);
    }

    @Test
    void an_altered_tail_is_read_and_its_position_found() {
        fill();
        database.change(2, commit -> {
            commit.getList("events", Document.class).getLast().put("type", "Other");
            return commit;
        });
        assertThat(findings()).extracting(Finding::toString).containsExactly("position=3: is not what its hash says");
    }

    @Test
    void a_gap_near_the_end_is_found() {
        fill();
        try (Ledger ledger = MongoLedger.open(database.uri())) {
            ledger.append(run("a", 3, 2));
        }
        database.deleteOne("ledger", new Document("_id", 2L));
        assertThat(findings()).extracting(Finding::position).contains(4L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"events", "recordedAt", "at", "leaf", "payload", "revision", "key"})
    void a_commit_that_cannot_be_read_is_named(String field) {
        fill();
        database.change(2, commit -> {
            boolean ofCommit = field.equals("events") || field.equals("key");
            (ofCommit ? commit : commit.getList("events", Document.class).getLast()).put(field, 7);
            return commit;
        });
        try (StoredLedger reading = MongoLedger.reading(database.uri())) {
            assertThatThrownBy(() -> reading.commits(0, 9))
                    .isInstanceOf(LedgerDamaged.class)
                    .hasMessageContaining("_id=2");
        }
        if (!field.equals("key")) {
            assertThat(findings())
                    .extracting(Finding::what)
                    .singleElement()
                    .asString()
                    .contains("_id=2");
        }
    }

    @Test
    void a_commit_without_events_is_damage() {
        fill();
        database.insert("ledger", new Document("_id", 4L).append("events", List.of()));
        try (StoredLedger reading = MongoLedger.reading(database.uri())) {
            assertThatThrownBy(reading::head).isInstanceOf(LedgerDamaged.class).hasMessageContaining("_id=4");
        }
        assertThat(findings())
                .extracting(Finding::what)
                .singleElement()
                .asString()
                .contains("_id=4");
    }

    @Test
    void a_document_whose_id_stands_behind_all_positions_is_found() {
        fill();
        ObjectId id = new ObjectId();
        database.insert("ledger", new Document("_id", id).append("events", List.of()));
        assertThat(findings())
                .extracting(Finding::what)
                .singleElement()
                .asString()
                .contains("_id=" + id);
    }

    @Test
    void a_document_whose_id_stands_before_all_positions_is_found() {
        fill();
        database.insert("ledger", new Document("_id", null).append("events", List.of()));
        assertThat(findings())
                .extracting(Finding::what)
                .singleElement()
                .asString()
                .contains("_id=null");
    }

    private void fill() {
        try (Ledger ledger = MongoLedger.open(database.uri());
                StoredLedger reading = read(ledger)) {
            assertThat(reading.head().entries()).isEqualTo(4);
        }
    }

    private StoredLedger read(Ledger ledger) {
        ledger.append(keyed("key", event("a", 0), event("b", 0)));
        ledger.append(run("a", 1, 2));
        ledger.save(new Checkpoint("view", 1, 3, new byte[32], new byte[] {1, 2}));
        return MongoLedger.reading(database.uri());
    }

    private List<Finding> findings() {
        try (StoredLedger reading = MongoLedger.reading(database.uri())) {
            return Verification.of(reading::read, position -> {}).first();
        }
    }
}
