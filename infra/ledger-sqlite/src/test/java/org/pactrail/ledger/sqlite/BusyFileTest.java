package org.pactrail.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactrail.ledger.store.StoredLedger.Whole;
import org.pactrail.ledger.verify.Verification;

/** A file that another process commits to, and one that it left when it was killed, can be verified and backed up. */
class BusyFileTest {
    private static final int TIMES = 5;

    @TempDir
    Path folder;

    @Test
    void it_is_sound_at_every_moment_while_commits_are_under_way_and_after_a_kill() throws Exception {
        Path file = folder.resolve("ledger.db");
        try (LedgerProcess process = LedgerProcess.start("append", file.toString(), "busy")) {
            assertThat(process.line()).isEqualTo("open");
            for (int i = 0; i < TIMES; i++) {
                long acknowledged = acknowledged(process, 200);
                assertThat(sound(file)).isGreaterThan(acknowledged);
                Path backup = folder.resolve("backup-" + i + ".db");
                assertThat(backup(file, backup)).isTrue();
                assertThat(sound(backup)).isGreaterThan(acknowledged);
            }
            long acknowledged = acknowledged(process, 200);
            process.kill();
            assertThat(folder.resolve("ledger.db-wal")).isNotEmptyFile();
            assertThat(sound(file)).isGreaterThan(acknowledged);
        }
    }

    /** The position that the last of some more commits reached. */
    private static long acknowledged(LedgerProcess process, int commits) throws Exception {
        String said = "";
        for (int i = 0; i < commits; i++) {
            said = String.valueOf(process.line());
        }
        return Long.parseLong(said.substring(said.lastIndexOf(' ') + 1));
    }

    /** @return how many entries it has */
    private static long sound(Path file) {
        try (SqliteStoredLedger reading = SqliteStoredLedger.open(file);
                Whole whole = reading.whole()) {
            Verification found = Verification.of(whole, position -> {});
            assertThat(found.sound()).as("%s", found).isTrue();
            return found.entries();
        }
    }

    private static boolean backup(Path file, Path target) {
        try (SqliteStoredLedger reading = SqliteStoredLedger.open(file)) {
            return reading.backup(target, copy -> sound(copy) > 0);
        }
    }
}
