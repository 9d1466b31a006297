package org.pactrail.ledger.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pactrail.ledger.SomeEvents.NOON;
import static org.pactrail.ledger.SomeEvents.event;
import static org.pactrail.ledger.SomeEvents.run;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerDamaged;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.sqlite.file.Connections;
import org.pactrail.ledger.store.StoredLedger.Whole;
import org.pactrail.ledger.verify.Verification;

/** Changes in a file behind Pactrail's back are found, far from its end too, and named by position. */
class TamperedFileTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // JUnit calls fill first
    private Path file;

    /** Positions 0 to 1999 are one commit, 2000 another, 2001 and 2002 a third, 2003 to 5002 a fourth. */
    @BeforeEach
    void fill() {
        file = folder.resolve("ledger.db");
        try (Ledger ledger = SqliteLedger.open(file)) {
            ledger.append(run("a", 0, 2_000));
            ledger.append(Commit.of(event("a", 2_000, NOON.plusSeconds(1))));
            ledger.append(Commit.of(event("b", 0, NOON.plusSeconds(2)), event("b", 1, NOON.plusSeconds(2))));
            ledger.append(run("c", 0, 3_000));
        }
    }

    @Test
    void an_untouched_file_is_sound_also_while_it_is_written() {
        try (Ledger ledger = SqliteLedger.open(file)) {
            ledger.append(run("d", 0, 10));
            Verification found = verify();
            assertThat(found.sound()).as("%s", found).isTrue();
            assertThat(found.entries()).isEqualTo(5_013);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            UPDATE entry SET payload = replace(payload, 's', 'r') WHERE position = 1500      | position=1500: is not what its hash says
            UPDATE entry SET metadata = replace(metadata, 's', 'r') WHERE position = 0       | position=0: is not what its hash says
            UPDATE entry SET type = 'Iappened' WHERE position = 77                           | position=77: is not what its hash says
            UPDATE entry SET revision = '0' WHERE position = 77                              | position=77: is not what its hash says
            UPDATE entry SET id = replace(id, 'a', 'b') WHERE position = 77                      | position=77: is not what its hash says
            UPDATE entry SET leaf = zeroblob(32) WHERE position = 77                         | position=77: is not what its hash says
            UPDATE entry SET leaf = x'00' WHERE position = 77                                | position=77: is not what its hash says
            UPDATE entry SET stream = 'q' WHERE position = 77                                | position=77: does not follow its stream's head, sequence=77
            UPDATE entry SET sequence = sequence + 8192 WHERE position = 77                  | position=77: does not follow its stream's head, sequence=8269
            UPDATE entry SET recorded_at = recorded_at + 1 WHERE position = 77               | position=77: is not what its hash says
            UPDATE entry SET recorded_at = recorded_at - 1 WHERE position = 77               | position=77: was recorded before the one that precedes it
            UPDATE entry SET commit_end = commit_end + 1 WHERE position = 77                 | position=77: has another end than the commit that began at position=0
            UPDATE entry SET commit_end = 1 WHERE position = 2000                            | position=2000: stands after the end of its commit
            UPDATE entry SET position = 9000 WHERE position = 77                             | position=78: comes after a gap, the position due was 77
            DELETE FROM entry WHERE position = 0                                             | position=1: comes after a gap, the position due was 0
            DELETE FROM entry WHERE position = 2000                                          | position=2001: comes after a gap, the position due was 2000
            DELETE FROM entry WHERE position = 5002                                          | position=5001: is the last, but its commit is not complete
            """)
    void one_change_in_any_column_is_found(String change, String told) throws Exception {
        sql(change);
        assertThat(verify().first()).extracting(Object::toString).contains(told);
    }

    @Test
    void two_rows_that_changed_places_are_both_found() throws Exception {
        sql("UPDATE entry SET position = -1 WHERE position = 10");
        sql("UPDATE entry SET position = 10 WHERE position = 11");
        sql("UPDATE entry SET position = 11 WHERE position = -1");
        assertThat(verify().first())
                .extracting(Object::toString)
                .contains(
                        "position=10: does not follow its stream's head, sequence=11",
                        "position=11: does not follow its stream's head, sequence=10");
    }

    @Test
    void overwritten_pages_are_found_although_the_ledger_is_refused() throws Exception {
        try (RandomAccessFile overwritten = new RandomAccessFile(file.toFile(), "rw")) {
            for (long page = 4_096L * 20; page < overwritten.length(); page += 4_096) {
                overwritten.seek(page);
                overwritten.write("rubbish".getBytes(UTF_8));
            }
        }
        assertThatThrownBy(() -> SqliteLedger.open(file)).isInstanceOf(LedgerUnavailable.class);
        assertThat(verify().first()).hasSize(1).first().asString().contains("cannot be read whole from here on");
    }

    @ParameterizedTest
    @CsvSource({"0, 16", "16, 8", "100, 900"})
    void a_first_page_that_was_overwritten_is_told_as_damage_and_nothing_is_kept_open(int from, int bytes)
            throws Exception {
        try (RandomAccessFile overwritten = new RandomAccessFile(file.toFile(), "rw")) {
            overwritten.seek(from);
            overwritten.write("!".repeat(bytes).getBytes(UTF_8));
        }
        assertThatThrownBy(() -> SqliteStoredLedger.open(file))
                .isInstanceOf(LedgerDamaged.class)
                .hasMessageContaining("damaged");
        assertThat(openFiles()).doesNotContain(file);
    }

    @Test
    void a_file_that_another_program_keeps_for_itself_is_not_called_damaged() throws Exception {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            Connections.run(other, "PRAGMA locking_mode = EXCLUSIVE", "BEGIN IMMEDIATE");
            assertThatThrownBy(this::verify)
                    .isInstanceOf(LedgerUnavailable.class)
                    .isNotInstanceOf(LedgerDamaged.class)
                    .hasMessageStartingWith("Another program keeps the file locked");
        }
    }

    @Test
    void a_file_that_is_missing_or_no_ledger_is_told_apart() throws Exception {
        Path text = Files.writeString(folder.resolve("text"), "x".repeat(500));
        assertThatThrownBy(() -> SqliteStoredLedger.open(text)).hasMessageContaining("not a Pactrail ledger");
        assertThatThrownBy(() -> SqliteStoredLedger.open(folder.resolve("none")))
                .hasMessageStartingWith("There is no ledger here. Name the file of one");
    }

    private Verification verify() {
        try (SqliteStoredLedger reading = SqliteStoredLedger.open(file);
                Whole whole = reading.whole()) {
            return Verification.of(whole, position -> {});
        }
    }

    /** Of this process; none where the system does not tell. */
    private static List<Path> openFiles() throws IOException {
        Path told = Path.of("/proc/self/fd");
        if (!Files.isDirectory(told)) {
            return List.of();
        }
        List<Path> open = new ArrayList<>();
        try (DirectoryStream<Path> links = Files.newDirectoryStream(told)) {
            for (Path link : links) {
                open.add(Files.readSymbolicLink(link));
            }
        }
        return open;
    }

    private void sql(String statement) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            Connections.run(connection, statement);
        }
    }
}
