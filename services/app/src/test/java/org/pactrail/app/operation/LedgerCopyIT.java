package org.pactrail.app.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pactrail.app.support.Ended;
import org.pactrail.app.support.InstalledPactrail;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.mongo.WireServer;
import org.pactrail.ledger.sqlite.SqliteLedger;
import org.pactrail.web.role.Role;

/** {@code ledger copy} in a process of its own, between both storages, and killed in the middle. */
@ExtendWith(InstalledPactrail.Given.class)
class LedgerCopyIT {
    private static final int KILLS = Integer.getInteger("pactrail.copy.kills", 3);
    private static final int COMMITS = 120;
    private static final int EVENTS = 250;

    @TempDir
    Path folder;

    private final InstalledPactrail pactrail;

    LedgerCopyIT(InstalledPactrail pactrail) {
        this.pactrail = pactrail;
    }

    @Test
    void the_sample_goes_to_mongodb_and_back_and_stays_what_it_is() throws Exception {
        Path file = folder.resolve("sample.db");
        String figures;
        try (RunningPactrail running = RunningPactrail.withSample(file)) {
            figures = figures(running);
        }
        Path back = folder.resolve("back.db");
        try (WireServer server = WireServer.start()) {
            String database = server.uri("copied");
            Ended there = copy(file.toString(), database);
            Ended again = copy(database, back.toString());
            assertThat(there.combined()).isEqualTo(again.combined());
            assertThat(operation("ledger", "verify", "--ledger", database).combined())
                    .isEqualTo(there.combined());
            assertThat(operation("ledger", "stats", "--ledger", database).said())
                    .contains("AgreementSigned 1");
            assertThat(copy(file.toString(), database).said()).contains(" added=0 ");
            try (RunningPactrail running = RunningPactrail.onMongo(database)) {
                assertThat(figures(running)).isEqualTo(figures);
            }
        }
        assertThat(operation("ledger", "verify", "--ledger", back.toString()).combined())
                .isEqualTo(operation("ledger", "verify", "--ledger", file.toString())
                        .combined());
        assertThat(operation("ledger", "stats", "--ledger", back.toString()).said())
                .contains("AgreementSigned 1", "first recorded at");
        try (RunningPactrail running = RunningPactrail.withUsers(back)) {
            assertThat(figures(running)).isEqualTo(figures);
        }
    }

    @Test
    void a_copying_that_is_killed_is_taken_up_where_it_ended() throws Exception {
        Path source = folder.resolve("source.db");
        try (Ledger ledger = SqliteLedger.open(source)) {
            for (int i = 0; i < COMMITS; i++) {
                ledger.append(commit(i));
            }
        }
        Path target = folder.resolve("target.db");
        Random random = new Random(KILLS);
        int inTheMiddle = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long enough = bytes(target) + ((1L + random.nextInt(4)) << 20);
            Process copying = start("ledger", "copy", source.toString(), target.toString());
            while (copying.isAlive() && bytes(target) < enough) {
                copying.waitFor(2, TimeUnit.MILLISECONDS);
            }
            boolean ended = !copying.isAlive();
            copying.destroyForcibly().waitFor();
            long entries = entries(target);
            inTheMiddle += !ended && entries > 0 && entries < COMMITS * EVENTS ? 1 : 0;
            assertThat(entries % EVENTS).as("whole commits only").isZero();
            if (ended) {
                Files.deleteIfExists(target);
                Files.deleteIfExists(folder.resolve("target.db-wal"));
                Files.deleteIfExists(folder.resolve("target.db-shm"));
            }
        }
        assertThat(inTheMiddle).as("kills in the middle").isPositive();
        Ended copied = copy(source.toString(), target.toString());
        assertThat(copied.said()).contains("entries=" + COMMITS * EVENTS);
        assertThat(operation("ledger", "verify", "--ledger", target.toString()).combined())
                .isEqualTo(operation("ledger", "verify", "--ledger", source.toString())
                        .combined());
        System.out.println("kill -9 of ledger copy: kills=" + KILLS + " in the middle=" + inTheMiddle + " entries="
                + COMMITS * EVENTS + " torn=0 lost=0");
    }

    @Test
    void what_cannot_be_copied_is_refused_in_a_sentence() throws Exception {
        Ended missing = ended(
                "ledger",
                "copy",
                folder.resolve("none.db").toString(),
                folder.resolve("to.db").toString());
        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.said()).contains("There is no ledger here").doesNotContain("\tat ");
        Ended away = ended(
                "ledger",
                "copy",
                "mongodb://127.0.0.1:1/none",
                folder.resolve("to.db").toString());
        assertThat(away.exit()).isEqualTo(2);
        assertThat(away.said().strip()).contains("does not answer").hasLineCount(1);
    }

    private static Commit commit(int number) {
        return new Commit(
                IntStream.range(0, EVENTS)
                        .mapToObj(event -> event("stream-" + number, event))
                        .toList(),
                number % 3 == 0 ? "key " + number : null);
    }

    private static NewEvent event(String stream, int sequence) {
        byte[] json = ("{\"number\":" + sequence + '}').getBytes(UTF_8);
        Instant noon = Instant.parse("2026-01-02T12:00:00Z");
        return new NewEvent(stream, sequence, stream + '/' + sequence, "Counted", "1", noon, json, json);
    }

    /** With what is not yet in the file itself. */
    private static long bytes(Path ledger) {
        return ledger.toFile().length()
                + ledger.resolveSibling(ledger.getFileName() + "-wal").toFile().length();
    }

    private static long entries(Path ledger) {
        if (!Files.exists(ledger)) {
            return 0;
        }
        try (Ledger open = SqliteLedger.open(ledger)) {
            return open.head().entries();
        }
    }

    /** All years', without what depends on when a view folded them. */
    private static String figures(RunningPactrail pactrail) {
        PactrailClient dashboard = pactrail.as(Role.AUDITOR);
        long head = Long.parseLong(dashboard.get("/api/ledger/head").at("/position"));
        return dashboard.get("/api/figures?from=2018&to=2026", head).text();
    }

    private Ended copy(String from, String to) throws Exception {
        return operation("ledger", "copy", from, to);
    }

    private Ended operation(String... arguments) throws Exception {
        return ended(arguments).well();
    }

    private Ended ended(String... arguments) throws Exception {
        return Ended.of(pactrail.command(arguments));
    }

    private Process start(String... arguments) throws IOException {
        return new ProcessBuilder(pactrail.command(arguments))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
    }
}
