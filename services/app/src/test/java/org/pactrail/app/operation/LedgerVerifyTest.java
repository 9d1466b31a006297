package org.pactrail.app.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.sqlite.SqliteLedger;

/** What {@code ledger verify} ends with: 0 when sound, 1 when not, 2 when that cannot be told. */
class LedgerVerifyTest {
    private static final byte[] JSON = {'{', '}'};
    private static final int PAGE = 4_096;

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // JUnit calls fill first
    private Path file;

    @BeforeEach
    void fill() {
        file = folder.resolve("ledger.db");
        try (Ledger ledger = SqliteLedger.open(file)) {
            ledger.append(new Commit(
                    LongStream.range(0, 2_000)
                            .mapToObj(i -> new NewEvent("a", i, "id" + i, "Happened", "1", Instant.EPOCH, JSON, JSON))
                            .toList(),
                    null));
        }
    }

    @Test
    void a_sound_ledger_ends_it_with_0() {
        assertThat(verify()).isZero();
    }

    @Test
    void a_damaged_first_page_ends_it_with_1() throws IOException {
        overwrite(100, 900);
        assertThat(verify()).isEqualTo(1);
    }

    @Test
    void damage_at_the_end_ends_it_with_1() throws IOException {
        for (long page = PAGE * 20L; page < file.toFile().length(); page += PAGE) {
            overwrite(page, 8);
        }
        assertThat(verify()).isEqualTo(1);
    }

    @Test
    void a_ledger_that_another_program_keeps_for_itself_ends_it_with_2() throws Exception {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA locking_mode = EXCLUSIVE");
            statement.execute("BEGIN IMMEDIATE");
            assertThat(verify()).isEqualTo(2);
        }
    }

    @Test
    void a_file_that_is_missing_ends_it_with_2() {
        file = folder.resolve("none.db");
        assertThat(verify()).isEqualTo(2);
    }

    private int verify() {
        return Operations.run("ledger", "verify", "--ledger", file.toString());
    }

    private void overwrite(long at, int bytes) throws IOException {
        try (RandomAccessFile overwritten = new RandomAccessFile(file.toFile(), "rw")) {
            overwritten.seek(at);
            overwritten.write("!".repeat(bytes).getBytes(UTF_8));
        }
    }
}
