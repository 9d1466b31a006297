package org.pactrail.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerUnavailable;

class SecondProcessTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // JUnit calls name_the_file first
    private Path file;

    @BeforeEach
    void name_the_file() throws Exception {
        file = folder.toRealPath().resolve("ledger.db");
    }

    @Test
    void is_refused_and_told_which_file_and_which_process() throws Exception {
        try (Ledger ledger = SqliteLedger.open(file);
                LedgerProcess second = LedgerProcess.start("hold", file.toString())) {
            assertThat(ledger.failure()).isEmpty();
            assertThat(second.line())
                    .startsWith("Another Pactrail has this ledger open")
                    .contains("file=" + file)
                    .contains("process=" + ProcessHandle.current().pid());
        }
    }

    @Test
    void is_refused_by_this_one_too() throws Exception {
        try (LedgerProcess other = LedgerProcess.start("hold", file.toString())) {
            assertThat(other.line()).isEqualTo("open");
            assertThatThrownBy(() -> SqliteLedger.open(file))
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("process=" + other.pid());
            assertThat(other.end()).isZero();
            SqliteLedger.open(file).close();
        }
    }

    @Test
    void may_come_when_the_first_was_killed() throws Exception {
        try (LedgerProcess first = LedgerProcess.start("hold", file.toString())) {
            assertThat(first.line()).isEqualTo("open");
            first.kill();
        }
        SqliteLedger.open(file).close();
    }

    @Test
    void is_refused_even_after_this_one_has_tried_to_open_the_ledger_twice() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link.db"), file);
        try (Ledger ledger = SqliteLedger.open(file)) {
            assertThat(ledger.failure()).isEmpty();
            assertThatThrownBy(() -> SqliteLedger.open(file)).hasMessageContaining("(this one)");
            assertThatThrownBy(() -> SqliteLedger.open(link)).hasMessageContaining("(this one)");
            try (LedgerProcess second = LedgerProcess.start("hold", file.toString())) {
                assertThat(second.line()).startsWith("Another Pactrail has this ledger open");
            }
        }
    }

    @Test
    void unpacks_its_library_beside_the_ledger_and_removes_what_a_killed_one_left() throws Exception {
        Path libraries = folder.resolve("ledger.db.native");
        try (LedgerProcess killed = LedgerProcess.start("hold", file.toString())) {
            assertThat(killed.line()).isEqualTo("open");
            killed.kill();
            assertThat(libraries.resolve("pactrail-" + killed.pid())).isNotEmptyDirectory();
        }
        try (LedgerProcess next = LedgerProcess.start("hold", file.toString())) {
            assertThat(next.line()).isEqualTo("open");
            assertThat(libraries).isDirectoryNotContaining(left -> !left.endsWith("pactrail-" + next.pid()));
            assertThat(next.end()).isZero();
        }
        assertThat(libraries).isEmptyDirectory();
    }
}
