package org.pactrail.app.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.sqlite.SqliteLedger;

class LedgerBackupTest {
    @TempDir
    Path folder;

    @BeforeEach
    void make() {
        SqliteLedger.open(folder.resolve("ledger.db")).close();
    }

    @Test
    void a_second_backup_to_the_same_file_is_refused_while_the_first_is_under_way() throws IOException {
        Path target = folder.resolve("backup.db");
        Path part = Files.writeString(folder.resolve("backup.db.part"), "half of the first");
        try (TargetLock first = TargetLock.take("backup", target)) {
            assertThat(backup(target)).isEqualTo(2);
            assertThat(part).hasContent("half of the first");
            assertThatThrownBy(() -> TargetLock.take("backup", target))
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("Another backup is making this. Wait for it to end");
        }
        assertThat(backup(target)).isZero();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().contains(".part"));
        }
    }

    @Test
    void of_eight_at_once_one_makes_the_file() throws Exception {
        CyclicBarrier together = new CyclicBarrier(8);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> backups = Stream.generate(() -> threads.submit(() -> {
                        together.await();
                        return backup(folder.resolve("backup.db"));
                    }))
                    .limit(8)
                    .toList();
            assertThat(backups).extracting(Future::get).containsOnlyOnce(0).containsOnly(0, 2);
        }
        assertThat(folder.resolve("backup.db")).exists();
    }

    @Test
    void a_target_in_a_folder_that_is_not_there_is_refused() {
        assertThat(backup(folder.resolve("none/backup.db"))).isEqualTo(2);
    }

    private int backup(Path target) {
        return Operations.run(
                "ledger",
                "backup",
                target.toString(),
                "--ledger",
                folder.resolve("ledger.db").toString());
    }
}
