package org.pactrail.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pactrail.ledger.SomeEvents.event;
import static org.pactrail.ledger.SomeEvents.keyed;
import static org.pactrail.ledger.SomeEvents.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.Receipt;

class BackupTest {
    @TempDir
    Path folder;

    @Test
    void a_backup_of_an_open_ledger_is_a_ledger_with_the_same_entries_and_keys() {
        Path backup = folder.resolve("backup.db");
        try (Ledger ledger = SqliteLedger.open(folder.resolve("ledger.db"))) {
            ledger.append(run("a", 0, 3_000));
            ledger.append(keyed("once", event("b", 0)));
            assertThat(backup(backup, true)).isTrue();
            ledger.append(run("a", 3_000, 1));
            try (Ledger copy = SqliteLedger.open(backup)) {
                assertThat(copy.read(0, 5_000)).isEqualTo(ledger.read(0, 3_001));
                assertThat(copy.committed("once")).contains(new Receipt(3_000, 3_000));
                assertThat(copy.append(run("a", 3_000, 1)).first()).isEqualTo(3_001);
            }
        }
    }

    @Test
    void a_backup_never_overwrites() throws Exception {
        Path there = Files.writeString(folder.resolve("thesis.txt"), "years of work");
        SqliteLedger.open(folder.resolve("ledger.db")).close();
        assertThatThrownBy(() -> backup(there, true))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("Name another file");
        assertThat(there).hasContent("years of work");
    }

    @Test
    void a_copy_that_is_not_accepted_leaves_nothing() {
        SqliteLedger.open(folder.resolve("ledger.db")).close();
        assertThat(backup(folder.resolve("backup.db"), false)).isFalse();
        assertThat(folder.resolve("backup.db")).doesNotExist();
        assertThat(folder.resolve("backup.db.part")).doesNotExist();
    }

    @Test
    void what_a_killed_backup_left_is_replaced() throws Exception {
        SqliteLedger.open(folder.resolve("ledger.db")).close();
        for (String left : List.of("backup.db.part", "backup.db.part-journal", "backup.db.part-wal")) {
            Files.writeString(folder.resolve(left), "half of it");
        }
        assertThat(backup(folder.resolve("backup.db"), true)).isTrue();
        SqliteLedger.open(folder.resolve("backup.db")).close();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().contains(".part"));
        }
    }

    private boolean backup(Path target, boolean accepted) {
        try (SqliteStoredLedger reading = SqliteStoredLedger.open(folder.resolve("ledger.db"))) {
            return reading.backup(target, copy -> accepted);
        }
    }
}
