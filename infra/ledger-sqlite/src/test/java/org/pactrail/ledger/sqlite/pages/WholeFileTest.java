package org.pactrail.ledger.sqlite.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pactrail.ledger.SomeEvents.NOON;
import static org.pactrail.ledger.SomeEvents.event;
import static org.pactrail.ledger.SomeEvents.run;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerDamaged;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.sqlite.SqliteLedger;
import org.pactrail.ledger.sqlite.SqliteStoredLedger;
import org.pactrail.ledger.sqlite.file.Connections;
import org.pactrail.ledger.store.StoredLedger.Whole;
import org.pactrail.ledger.verify.Verification;

/** Reading the pages of a file gives what SQLite reads, whatever they hold and whoever writes meanwhile. */
class WholeFileTest {
    private static final int ALL = 10_000;

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // JUnit calls name first
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("ledger.db");
    }

    @Test
    void an_empty_ledger_has_nothing() {
        SqliteLedger.open(file).close();
        assertReadFromPagesAsBySqlite();
    }

    @Test
    void rows_of_every_length_around_what_fits_in_a_page_are_read_whole() {
        try (Ledger ledger = SqliteLedger.open(file)) {
            for (int length = 3_700; length < 4_300; length++) {
                append(ledger, "a", length - 3_700, length);
            }
            Random random = new Random(7);
            for (int i = 0; i < 200; i++) {
                append(ledger, "ü#" + i, 0, random.nextInt(random.nextBoolean() ? 400 : 40_000));
            }
        }
        assertReadFromPagesAsBySqlite();
    }

    @Test
    void a_tree_of_several_depths_with_rows_removed_and_moved_is_walked_in_order() throws Exception {
        try (Ledger ledger = SqliteLedger.open(file)) {
            ledger.append(run("a", 0, 9_000));
        }
        sql("DELETE FROM entry WHERE position % 7 = 3 OR position BETWEEN 4000 AND 4500");
        sql("UPDATE entry SET position = -position WHERE position BETWEEN 10 AND 20");
        sql("UPDATE entry SET sequence = -9000000000 * position WHERE position % 5 = 0");
        sql("UPDATE entry SET recorded_at = 9223372036854775807 WHERE position = 5000");
        assertReadFromPagesAsBySqlite();
    }

    @Test
    void it_stays_what_it_was_while_others_write() {
        try (Ledger ledger = SqliteLedger.open(file)) {
            ledger.append(run("a", 0, 1_000));
        }
        try (SqliteStoredLedger reading = SqliteStoredLedger.open(file);
                Whole whole = reading.whole()) {
            assertThat(whole).isInstanceOf(WholeFile.class);
            List<Entry> before = whole.read(0, ALL);
            try (Ledger ledger = SqliteLedger.open(file)) {
                ledger.append(run("b", 0, 5_000));
                assertThat(whole.read(0, ALL)).isEqualTo(before).hasSize(1_000);
            }
            assertThat(whole.read(0, ALL)).isEqualTo(before);
        }
        assertThat(all()).hasSize(6_000);
    }

    @Test
    void what_lies_beside_the_file_still_is_read_through_SQLite() {
        try (Ledger ledger = SqliteLedger.open(file)) {
            ledger.append(run("a", 0, 1_000));
            assertThat(folder.resolve("ledger.db-wal")).isNotEmptyFile();
            try (SqliteStoredLedger reading = SqliteStoredLedger.open(file);
                    Whole whole = reading.whole()) {
                assertThat(whole).isNotInstanceOf(WholeFile.class);
                assertThat(whole.read(0, ALL)).hasSize(1_000);
            }
        }
    }

    @Test
    void a_file_that_was_read_can_be_written_again() {
        SqliteLedger.open(file).close();
        all();
        try (Ledger ledger = SqliteLedger.open(file)) {
            ledger.append(run("a", 0, 10));
        }
        assertThat(all()).hasSize(10);
    }

    @Test
    void what_is_read_from_changed_bytes_is_what_SQLite_reads_or_is_found_unsound() throws Exception {
        try (Ledger ledger = SqliteLedger.open(file)) {
            ledger.append(run("a", 0, 300));
            append(ledger, "b", 0, 30_000);
        }
        List<Entry> original = all();
        byte[] sound = Files.readAllBytes(file);
        Random random = new Random(11);
        int unusual = 0;
        for (int i = 0; i < 1_500; i++) {
            Files.write(file, sound);
            overwrite(random, sound.length);
            try {
                List<Entry> read = fromPages(Long.MIN_VALUE, ALL);
                assertThat(read.equals(original) || read.equals(allOrNothing()) || isUnsound(read))
                        .as("run=%s entries=%s", i, read.size())
                        .isTrue();
            } catch (UnexpectedPage | SQLException told) {
                unusual++;
            }
        }
        assertThat(unusual).as("files that SQLite was left to judge").isBetween(1, 1_499);
    }

    @Test
    void a_last_page_without_rows_is_left_to_SQLite_which_calls_it_damage() throws Exception {
        try (Ledger ledger = SqliteLedger.open(file)) {
            ledger.append(run("a", 0, 3_000));
        }
        byte[] bytes = Files.readAllBytes(file);
        int emptied = 0;
        for (int page = 4_096; page < bytes.length; page += 4_096) {
            if (bytes[page] == 0x0D && emptied++ == 5) {
                bytes[page + 3] = 0;
                bytes[page + 4] = 0;
            }
        }
        Files.write(file, bytes);
        assertThatThrownBy(() -> fromPages(Long.MIN_VALUE, ALL)).isInstanceOf(UnexpectedPage.class);
        assertThatThrownBy(this::all).isInstanceOf(LedgerDamaged.class);
    }

    @Test
    void a_number_of_another_type_is_unusual_and_not_an_error_of_ours() {
        byte[] row = {12, 0, 6, 7, 13, 1, 13, 13, 13, 13, 13, 12};
        assertThatThrownBy(() -> RecordBytes.entry(0, Arrays.copyOf(row, 29), 0, 29, new RepeatedTexts()))
                .isInstanceOf(UnexpectedPage.class);
    }

    private List<Entry> allOrNothing() {
        try {
            return all();
        } catch (LedgerUnavailable refused) {
            return List.of();
        }
    }

    private static boolean isUnsound(List<Entry> entries) {
        return !Verification.of(
                        (from, limit) -> entries.stream()
                                .filter(entry -> entry.position() >= from)
                                .limit(limit)
                                .toList(),
                        position -> {})
                .sound();
    }

    /** A byte in the head of some page or, as often, anywhere after the first. */
    private void overwrite(Random random, int length) throws IOException {
        try (RandomAccessFile overwritten = new RandomAccessFile(file.toFile(), "rw")) {
            int page = 4_096 * random.nextInt(1, length / 4_096);
            overwritten.seek(random.nextBoolean() ? page + random.nextInt(40) : random.nextInt(4_096, length));
            overwritten.write(random.nextInt(256));
        }
    }

    private void assertReadFromPagesAsBySqlite() {
        List<Entry> expected = all();
        try (SqliteStoredLedger reading = SqliteStoredLedger.open(file);
                Whole whole = reading.whole()) {
            assertThat(whole).isInstanceOf(WholeFile.class);
            assertThat(fromPages(Long.MIN_VALUE, ALL)).isEqualTo(expected);
            for (long from = -30; from < expected.size() + 10; from += 17) {
                int limit = 1 + (int) (Math.abs(from) % 40);
                assertThat(fromPages(from, limit)).isEqualTo(reading.read(from, limit));
            }
            assertThat(whole.read(Long.MIN_VALUE, ALL)).isEqualTo(expected);
        } catch (UnexpectedPage | IOException | SQLException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    /** From nowhere else: what is unusual is not read through SQLite instead. */
    private List<Entry> fromPages(long from, int limit) throws UnexpectedPage, IOException, SQLException {
        try (FileChannel channel = FileChannel.open(file);
                Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            long root = Connections.number(
                    connection, "SELECT rootpage FROM sqlite_schema WHERE type = 'table' AND name = 'entry'");
            return new TablePages(channel, (int) root).entries(from, limit);
        }
    }

    private List<Entry> all() {
        try (SqliteStoredLedger reading = SqliteStoredLedger.open(file)) {
            return reading.read(Long.MIN_VALUE, ALL);
        }
    }

    private static void append(Ledger ledger, String stream, long sequence, int length) {
        String payload = "\"" + "é".repeat(length / 2) + "\"";
        ledger.append(Commit.of(event(stream, sequence, stream + '#' + sequence, NOON, payload)));
    }

    private void sql(String statement) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            Connections.run(connection, statement);
        }
    }
}
