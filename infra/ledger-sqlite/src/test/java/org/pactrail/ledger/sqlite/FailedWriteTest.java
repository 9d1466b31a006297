package org.pactrail.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.pactrail.ledger.SomeEvents.event;
import static org.pactrail.ledger.SomeEvents.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactrail.ledger.Checkpoint;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Head;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.Receipt;
import org.pactrail.ledger.SomeEvents;
import org.pactrail.ledger.sequence.SequencedLedger;
import org.pactrail.ledger.sqlite.file.Connections;
import org.pactrail.ledger.store.LedgerStore.Numbered;

class FailedWriteTest {
    @TempDir
    Path folder;

    @Test
    void a_full_disk_refuses_the_commit_whole_and_the_ledger_goes_on_once_there_is_space() throws Exception {
        SqliteLedgerStore store = SqliteLedgerStore.open(folder.resolve("ledger.db"));
        Connection writer = store.committing;
        try (Ledger ledger = SequencedLedger.on(store)) {
            ledger.append(run("a", 0, 10));
            Connections.run(writer, "PRAGMA max_page_count = 30");
            assertThatThrownBy(() -> ledger.append(run("b", 0, 5_000)))
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageStartingWith("The disk is full. Free some space")
                    .hasMessageContaining("ledger.db");
            assertThat(ledger.failure()).isEmpty();
            assertThat(ledger.readStream("b", 0, 1)).isEmpty();
            Connections.run(writer, "PRAGMA max_page_count = 1000000");
            assertThat(ledger.append(run("b", 0, 5_000))).isEqualTo(new Receipt(10, 5_009));
        }
    }

    @Test
    void a_disk_that_cannot_be_written_refuses_the_commit_whole_and_keeps_all_before() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell to limit the size of files");
        Path file = folder.resolve("ledger.db");
        long stored;
        try (LedgerProcess process = LedgerProcess.startWithFilesUpTo(16_000, "fill", file.toString())) {
            assertThat(process.line()).isEqualTo("open");
            String said = String.valueOf(process.line());
            assertThat(said).containsAnyOf("The disk reported an error", "The disk is full");
            stored = Long.parseLong(said.substring(0, said.indexOf(' ')));
            assertThat(process.line()).isEqualTo("failure Optional.empty");
            process.end();
        }
        try (Ledger ledger = SqliteLedger.open(file)) {
            assertThat(stored).isGreaterThan(10);
            assertThat(ledger.head().entries()).isEqualTo(2 * stored);
            assertThat(ledger.append(Commit.of(event("small", stored))).first()).isEqualTo(2 * stored);
        }
    }

    @Test
    void what_the_file_itself_refuses_leaves_nothing() {
        Path file = folder.resolve("ledger.db");
        try (SqliteLedgerStore store = SqliteLedgerStore.open(file)) {
            Numbered good = new Numbered(List.of(entry(0, "x"), entry(1, "y")), "key");
            Numbered sameId = new Numbered(List.of(entry(2, "z"), entry(3, "x")), null);
            assertThatThrownBy(() -> store.write(List.of(good, sameId)))
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("Keep other programs from writing to it");
            assertThat(store.head()).isEqualTo(Head.EMPTY);
            assertThat(store.committed("key")).isEmpty();
            store.write(List.of(good));
            assertThat(store.head().entries()).isEqualTo(2);
        }
    }

    @Test
    void another_program_that_locks_the_file_delays_a_commit_and_then_has_it_refused() throws Exception {
        Path file = folder.resolve("ledger.db");
        try (Ledger ledger = SqliteLedger.open(file);
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            Connections.run(other, "BEGIN IMMEDIATE");
            long before = System.nanoTime();
            assertThatThrownBy(() -> ledger.append(run("a", 0, 1)))
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageStartingWith("Another program keeps the file locked. Close that program");
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofSeconds(4));
            assertThat(ledger.failure()).isEmpty();
            Connections.run(other, "ROLLBACK");
            assertThat(ledger.append(run("a", 0, 1))).isEqualTo(new Receipt(0, 0));
        }
    }

    @Test
    void rows_that_another_program_added_end_the_ledger_before_anything_is_built_on_them() throws Exception {
        Path file = folder.resolve("ledger.db");
        try (Ledger ledger = SqliteLedger.open(file);
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            ledger.append(run("a", 0, 1));
            Connections.run(
                    other,
                    "INSERT INTO entry SELECT 1, 1, recorded_at, 'x', 0, 'x', type, revision, payload, metadata, leaf"
                            + " FROM entry");
            assertThatThrownBy(() -> ledger.append(run("a", 1, 2)))
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("may or may not be stored");
            assertThatThrownBy(() -> ledger.append(run("b", 0, 1))).hasMessageContaining("takes no more commits");
            assertThat(ledger.failure()).isPresent();
            assertThat(ledger.readStream("a", 1, 1)).isEmpty();
        }
    }

    @Test
    void a_checkpoint_is_refused_once_the_store_is_closed() {
        SqliteLedgerStore store = SqliteLedgerStore.open(folder.resolve("ledger.db"));
        store.close();
        store.close();
        assertThatThrownBy(() -> store.save(new Checkpoint("board", 1, 0, new byte[32], new byte[1])))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("closed");
    }

    private static Entry entry(long position, String id) {
        return new Entry(
                position,
                position,
                SomeEvents.NOON,
                "a",
                position,
                id,
                "t",
                "1",
                new byte[0],
                new byte[0],
                new byte[32]);
    }
}
