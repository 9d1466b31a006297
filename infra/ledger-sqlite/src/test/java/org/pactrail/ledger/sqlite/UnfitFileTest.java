package org.pactrail.ledger.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.pactrail.ledger.SomeEvents.NOON;
import static org.pactrail.ledger.SomeEvents.event;
import static org.pactrail.ledger.SomeEvents.run;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.sqlite.file.Connections;

class UnfitFileTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // JUnit calls name_the_file first
    private Path file;

    @BeforeEach
    void name_the_file() {
        file = folder.resolve("ledger.db");
    }

    @Nested
    class A_file_that_is_no_ledger {
        @Test
        void is_refused_when_it_is_text() throws IOException {
            Files.writeString(file, "position,stream\n".repeat(500));
            refusedUntouched("This file is not a Pactrail ledger. Name another file");
        }

        @Test
        void is_refused_when_it_is_short() throws IOException {
            Files.writeString(file, "x");
            refusedUntouched("not a Pactrail ledger");
        }

        @Test
        void is_refused_when_it_is_another_database() throws Exception {
            sql("CREATE TABLE customer (name TEXT)");
            refusedUntouched("not a Pactrail ledger");
        }

        @Test
        void is_refused_when_a_newer_version_wrote_it() throws Exception {
            fill();
            sql("PRAGMA user_version = 2");
            refusedUntouched("written by a newer Pactrail. Start that version or a newer one");
        }
    }

    @Nested
    class A_damaged_ledger {
        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                UPDATE entry SET payload = '{}' WHERE position = 1500                     | not what its hash says, position=1500
                UPDATE entry SET metadata = upper(metadata) WHERE position = 2002         | not what its hash says, position=2002
                UPDATE entry SET recorded_at = recorded_at + 1 WHERE position = 1999      | not what its hash says, position=1999
                UPDATE entry SET recorded_at = recorded_at - 1 WHERE position = 1999      | recorded before the one that precedes it, position=1999
                UPDATE entry SET sequence = 9999 WHERE position = 1999                    | not what its hash says, position=1999
                DELETE FROM entry WHERE position = 1700                                   | gap before an entry, position=1701
                DELETE FROM entry WHERE position = 0                                      | does not begin at position 0
                DELETE FROM entry WHERE position = 2002                                   | last commit is not complete, position=2001
                """)
        void is_refused_when_its_end_is_not_what_was_written(String damage, String told) throws Exception {
            fill();
            sql(damage);
            refusedUntouched(told);
            refusedUntouched("Restore it from a backup");
        }

        @ParameterizedTest
        @CsvSource({"50", "100", "4096", "5000", "100000"})
        void is_refused_when_it_was_cut_off(long bytes) throws Exception {
            fill();
            try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
                cut.setLength(bytes);
            }
            refusedUntouched(bytes < 100 ? "not a Pactrail ledger" : "Restore it from a backup");
        }

        @Test
        void is_refused_when_a_page_at_its_end_was_overwritten() throws Exception {
            fill();
            try (RandomAccessFile overwritten = new RandomAccessFile(file.toFile(), "rw")) {
                for (long page = 4_096; page < overwritten.length(); page += 4_096) {
                    overwritten.seek(page);
                    overwritten.write("rubbish".getBytes(UTF_8));
                }
            }
            refusedUntouched("Restore it from a backup");
        }

        @Test
        void is_refused_when_only_its_write_ahead_file_is_left() throws Exception {
            Files.writeString(folder.resolve("ledger.db-wal"), "frames");
            assertThatThrownBy(() -> SqliteLedger.open(file))
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("-wal file is here")
                    .hasMessageContaining("Restore it from a backup");
            assertThat(file).doesNotExist();
        }
    }

    @Nested
    class A_place_that_cannot_be_written {
        @Test
        void is_refused_when_it_is_a_folder() throws IOException {
            Files.createDirectory(file);
            assertThatThrownBy(() -> SqliteLedger.open(file))
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("Name another file");
        }

        @Test
        void is_refused_when_its_folder_is_a_file() throws IOException {
            Files.writeString(file, "x");
            assertThatThrownBy(() -> SqliteLedger.open(file.resolve("ledger.db")))
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("Make the folder writable");
        }

        @Test
        void is_refused_when_the_folder_is_read_only() throws IOException {
            Path locked = Files.createDirectory(folder.resolve("locked"));
            assumeFalse(!locked.toFile().setWritable(false) || Files.isWritable(locked), "root may write everywhere");
            assertThatThrownBy(() -> SqliteLedger.open(locked.resolve("ledger.db")))
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("Make the folder writable");
        }

        @Test
        void is_refused_when_the_file_is_read_only() throws Exception {
            fill();
            assumeFalse(!file.toFile().setWritable(false) || Files.isWritable(file), "root may write everywhere");
            refusedUntouched("Make the folder writable");
        }
    }

    /** Three commits, the last of two events. */
    private void fill() {
        try (Ledger ledger = SqliteLedger.open(file)) {
            ledger.append(run("a", 0, 2_000));
            ledger.append(Commit.of(event("a", 2_000, NOON.plusSeconds(1))));
            ledger.append(Commit.of(event("b", 0, NOON.plusSeconds(2)), event("b", 1, NOON.plusSeconds(2))));
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            Connections.run(connection, statement);
        }
    }

    /** Also the second time: a refusal lets go of the lock, and leaves the file as it was. */
    private void refusedUntouched(String told) throws IOException {
        byte[] before = Files.readAllBytes(file);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> SqliteLedger.open(file))
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining(told);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("ledger.db", "ledger.db.lock");
        }
    }
}
