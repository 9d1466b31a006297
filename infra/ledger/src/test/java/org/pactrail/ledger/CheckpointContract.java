package org.pactrail.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.ledger.SomeEvents.event;
import static org.pactrail.ledger.SomeEvents.run;

import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class CheckpointContract extends LedgerFixture {
    @Test
    void there_is_no_checkpoint_until_one_is_saved() {
        assertThat(ledger.checkpoint("board")).isEmpty();
    }

    @Test
    void a_checkpoint_replaces_the_one_of_its_name_and_no_other() {
        ledger.append(run("a", 0, 9));
        save("board", 1, 3, new byte[] {1});
        save("figures", 7, 5, new byte[] {2});
        save("board", 2, 8, new byte[] {3, -4});
        assertThatCheckpoint("board", 2, 8, new byte[] {3, -4});
        assertThatCheckpoint("figures", 7, 5, new byte[] {2});
    }

    @Test
    void checkpoints_outlive_a_restart() {
        byte[] state = new byte[3_000_000];
        new Random(7).nextBytes(state);
        ledger.append(run("a", 0, 3));
        save("board", 1, 2, state);
        save("empty", 1, 2, new byte[0]);
        reopen();
        assertThatCheckpoint("board", 1, 2, state);
        assertThatCheckpoint("empty", 1, 2, new byte[0]);
    }

    @Test
    void checkpoints_and_commits_do_not_fail_each_other() {
        ledger.append(run("a", 0, 1));
        CompletableFuture<?> saving = CompletableFuture.allOf(IntStream.range(0, 4)
                .mapToObj(view -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 25; i++) {
                        save("view-" + view, i, 0, new byte[100_000]);
                    }
                }))
                .toArray(CompletableFuture<?>[]::new));
        for (int i = 1; i < 100; i++) {
            ledger.append(Commit.of(event("a", i)));
        }
        saving.join();
        reopen();
        assertThat(ledger.head().entries()).isEqualTo(100);
        assertThatCheckpoint("view-3", 24, 0, new byte[100_000]);
    }

    private void save(String name, int version, long position, byte[] state) {
        ledger.save(new Checkpoint(
                name, version, position, ledger.read(position, 1).getFirst().leaf(), state));
    }

    private void assertThatCheckpoint(String name, int version, long position, byte[] state) {
        assertThat(ledger.checkpoint(name)).hasValueSatisfying(checkpoint -> {
            assertThat(checkpoint.name()).isEqualTo(name);
            assertThat(checkpoint.version()).isEqualTo(version);
            assertThat(checkpoint.position()).isEqualTo(position);
            assertThat(checkpoint.leaf())
                    .isEqualTo(ledger.read(position, 1).getFirst().leaf());
            assertThat(checkpoint.state()).isEqualTo(state);
        });
    }
}
