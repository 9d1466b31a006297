package org.pactrail.app.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pactrail.app.crash.CrashTestJournal.Answer;
import org.pactrail.app.crash.CrashTestJournal.Request;
import org.pactrail.app.support.InstalledPactrail;
import org.pactrail.app.support.OwnProcess;
import org.pactrail.app.support.PlainCaller;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.sqlite.SqliteLedger;

/**
 * Kills the installed program again and again while clients send commands to it, and holds what it acknowledged against what its
 * ledger has. {@code -Dpactrail.crash.cycles=50} for more cycles, {@code -Dpactrail.crash.seed=…} for the same choices again.
 */
@ExtendWith(InstalledPactrail.Given.class)
@Order(1) // one of the longest
class CrashIT {
    private static final int CYCLES = Integer.getInteger("pactrail.crash.cycles", 3);
    private static final long SEED = Long.getLong("pactrail.crash.seed", System.nanoTime());
    private static final int CLIENTS = 8;
    private static final String FAST_START = "-XX:TieredStopAtLevel=1";

    @TempDir
    Path folder;

    private final InstalledPactrail installed;

    private final Random random = new Random(SEED);
    private final CrashTestJournal journal = new CrashTestJournal();
    private int orderly;
    private int stillborn;
    private int resumed;
    private int found;
    private int asked;

    CrashIT(InstalledPactrail installed) {
        this.installed = installed;
    }

    @Test
    void a_program_killed_under_load_keeps_what_it_acknowledged_and_answers_as_its_ledger_says() throws Exception {
        System.out.println("kill -9 of the program: seed=" + SEED + " cycles=" + CYCLES);
        Path ledger = folder.resolve("pactrail.db");
        CrashTestAudit audit = CrashTestAudit.nothing();
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            killWhileStarting(ledger);
            runAndEnd(ledger, cycle, audit);
            audit = audit(ledger, cycle);
        }
        answersLikeOneThatFoldsFromTheFirstEntry(ledger, audit);
        System.out.printf(
                "kill -9 of the program: cycles=%d (orderly=%d, killed while starting=%d, resumed from a checkpoint=%d)"
                        + " acknowledged=%d found=%d unanswered and asked again=%d repeated=%d positions=%d torn=%d%n",
                CYCLES,
                orderly,
                stillborn,
                resumed,
                journal.acknowledged().size(),
                found,
                asked,
                journal.repeated(),
                audit.entries(),
                audit.torn());
        assertThat(resumed).isGreaterThanOrEqualTo(CYCLES > 2 ? 1 : 0);
    }

    private OwnProcess start(Path ledger) {
        return OwnProcess.startInstalled(installed.home(), ledger, FAST_START);
    }

    /** One start in four is cut off somewhere on its way. */
    private void killWhileStarting(Path ledger) throws InterruptedException {
        if (random.nextInt(4) == 0) {
            try (OwnProcess pactrail = start(ledger)) {
                pactrail.runFor(Duration.ofMillis(200 + random.nextInt(3_000)));
                pactrail.kill();
                stillborn++;
            }
        }
    }

    private void runAndEnd(Path ledger, int cycle, CrashTestAudit before) throws Exception {
        try (OwnProcess pactrail = start(ledger).up();
                ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            resumed += before.checkpointAt() >= 0 ? 1 : 0;
            answersAsTheLedgerSays(pactrail, before);
            askAgain(pactrail);
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                running.add(clients.submit(
                        new CrashTestClient(pactrail, journal, "c" + cycle + '-' + client, random.nextLong())));
            }
            pactrail.runFor(Duration.ofMillis(500 + random.nextInt(2_500)));
            end(pactrail, cycle);
            for (Future<?> client : running) {
                client.get();
            }
        }
    }

    /** Every fifth end is an orderly one, so that later starts have a checkpoint to resume from. */
    private void end(OwnProcess pactrail, int cycle) throws InterruptedException {
        if (cycle % 5 == 1) {
            orderly++;
            pactrail.stop();
        } else {
            pactrail.kill();
        }
    }

    private static void answersAsTheLedgerSays(OwnProcess pactrail, CrashTestAudit audit) throws Exception {
        long head = audit.entries() - 1;
        for (int year = 2019; year <= 2025; year++) {
            Map<String, Object> served = pactrail.as("officer").object("/api/figures/" + year + "?after=" + head);
            Map<String, Object> counted = audit.figures(year);
            counted.put("position", Math.toIntExact(head));
            served.remove("recordedAt");
            assertThat(served).isEqualTo(counted);
        }
    }

    /** What was not answered is asked again, and then once more; of what was answered, a few are asked again. */
    private void askAgain(OwnProcess pactrail) throws IOException, InterruptedException {
        for (Request request : journal.unanswered()) {
            asked++;
            journal.send(pactrail, request);
            journal.repeat(pactrail, request);
        }
        for (Request request :
                journal.acknowledged().keySet().stream().limit(20).toList()) {
            journal.repeat(pactrail, request);
        }
    }

    /** Of a copy, so that the program itself recovers the file. */
    private CrashTestAudit audit(Path ledger, int cycle) throws IOException {
        Path into = folder.resolve("audit-" + cycle);
        Path copy = copy(ledger, into);
        try (Ledger opened = SqliteLedger.open(copy)) {
            CrashTestAudit audit = CrashTestAudit.of(opened);
            found = audit.find(journal.acknowledged());
            for (Map.Entry<Request, Answer> one : journal.acknowledged().entrySet()) {
                assertThat(opened.committed(one.getKey().stored()))
                        .hasValueSatisfying(receipt -> assertThat(receipt.last())
                                .isEqualTo(one.getValue().position()));
            }
            assertThat(audit.faults()).isEmpty();
            return audit;
        } finally {
            delete(into);
        }
    }

    private void answersLikeOneThatFoldsFromTheFirstEntry(Path ledger, CrashTestAudit audit) throws Exception {
        Path copy = copy(ledger, folder.resolve("anew"));
        forgetCheckpoints(copy);
        try (OwnProcess resumedOne = start(ledger).up();
                OwnProcess anew = start(copy).up()) {
            answersAsTheLedgerSays(resumedOne, audit);
            answersAsTheLedgerSays(anew, audit);
            String after = "&after=" + (audit.entries() - 1);
            for (String list : List.of("/api/partners?page=", "/api/partnerships?page=")) {
                assertThat(everyPage(resumedOne, list, after)).isEqualTo(everyPage(anew, list, after));
            }
        }
    }

    private static List<Map<String, Object>> everyPage(OwnProcess pactrail, String list, String after)
            throws IOException, InterruptedException {
        PlainCaller officer = pactrail.as("officer");
        List<Map<String, Object>> pages = new ArrayList<>();
        int last = 1;
        for (int page = 1; page <= last; page++) {
            pages.add(officer.object(list + page + after));
            last = pages.getLast().get("pages") instanceof Integer count ? count : 0;
        }
        return pages;
    }

    private static Path copy(Path ledger, Path into) throws IOException {
        Files.createDirectories(into);
        Path copy = into.resolve(ledger.getFileName());
        Files.copy(ledger, copy);
        Path log = ledger.resolveSibling(ledger.getFileName() + "-wal");
        if (Files.exists(log)) {
            Files.copy(log, copy.resolveSibling(log.getFileName()));
        }
        return copy;
    }

    private static void forgetCheckpoints(Path ledger) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + ledger);
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM checkpoint");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
