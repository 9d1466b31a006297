package org.pactrail.app;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pactrail.app.Office.made;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactrail.app.PactrailClient.Answer;
import org.pactrail.figures.FreshFold;
import org.pactrail.ledger.Ledger;

/** Folding the figures anew while an office works, a hundred commands a second, and dashboards read. */
class RebuildBesideTest {
    private static final int COMMANDS = 600;
    private static final int COMMANDS_A_SECOND = 100;

    private int rebuilds;
    private final AtomicInteger commands = new AtomicInteger();
    private final List<String> refused = new ArrayList<>();
    private final Map<Long, String> told = new ConcurrentSkipListMap<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicBoolean enough = new AtomicBoolean();

    @Test
    void no_answer_is_wrong_or_missing_and_the_comparison_is_told(@TempDir Path folder) throws Exception {
        try (RunningPactrail pactrail = RunningPactrail.withSample(folder.resolve("ledger.db"))) {
            Ledger ledger = pactrail.part(Ledger.class);
            LaterEvents.append(ledger, 20_000);
            PactrailClient admin = pactrail.as(Role.ADMIN);
            assertThat(admin.get("/api/figures/rebuild").status()).isEqualTo(404);
            List<Thread> readers = List.of(reading(pactrail), reading(pactrail));
            try (ScheduledExecutorService office = Executors.newScheduledThreadPool(4)) {
                Runnable command = commanding(pactrail);
                office.scheduleAtFixedRate(command, 0, 1_000 / COMMANDS_A_SECOND, MILLISECONDS);
                while (commands.get() < COMMANDS) {
                    rebuild(admin);
                    rebuilds++;
                }
                office.shutdownNow();
            }
            enough.set(true);
            for (Thread reader : readers) {
                reader.join();
            }
            System.out.println("rebuilds=" + rebuilds + " commands=" + commands + " answers=" + answers + " positions="
                    + told.size());
            assertThat(refused).isEmpty();
            assertThat(told.size()).isGreaterThan(100);
            assertAllTrue(ledger);
        }
    }

    private static void rebuild(PactrailClient admin) {
        Answer begun = admin.post("/api/figures/rebuild", "{}");
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(60)).until(() -> !state(admin).equals("RUNNING"));
        Answer report = admin.get("/api/figures/rebuild");
        assertThat(report.at("/state")).as(report.text()).isEqualTo("SAME");
        assertThat(report.at("/by")).isEqualTo("admin");
        assertThat(Long.parseLong(report.at("/position"))).isGreaterThan(20_000);
    }

    private static String state(PactrailClient admin) {
        return admin.get("/api/figures/rebuild").at("/state");
    }

    /** Partnerships are opened, negotiated and signed, one command each time. */
    private Runnable commanding(RunningPactrail pactrail) {
        PactrailClient officer = pactrail.as(Role.OFFICER);
        String partner = made(officer.post("/api/partners", Bodies.member("Ministry of Haste")));
        ThreadLocal<String> opened = new ThreadLocal<>();
        ThreadLocal<Integer> step = ThreadLocal.withInitial(() -> 0);
        return () -> {
            int number = commands.incrementAndGet();
            Answer answer = switch (step.get() % 3) {
                case 0 -> officer.post("/api/partnerships", Bodies.prospect("Haste " + number, "officer", partner));
                case 1 -> officer.post(opened.get() + "/negotiation", Bodies.negotiation("2024-01-01"));
                default ->
                    officer.post(
                            opened.get() + "/signature",
                            Bodies.signature(
                                    "HASTE-" + number,
                                    "2024-02-0" + (1 + number % 9),
                                    Bodies.cash(partner, number + ".50", "USD")));
            };
            if (step.get() % 3 == 0) {
                opened.set("/api/partnerships/" + answer.id());
            }
            step.set(step.get() + 1);
            if (answer.status() >= 300 && !enough.get()) {
                synchronized (refused) {
                    refused.add(answer.text());
                }
            }
        };
    }

    private Thread reading(RunningPactrail pactrail) {
        PactrailClient dashboard = pactrail.as(Role.DASHBOARD);
        return Thread.ofPlatform().start(() -> {
            long last = -1;
            while (!enough.get()) {
                Answer answer = dashboard.get("/api/figures/2024");
                answers.incrementAndGet();
                long position = answer.status() == 200 ? Long.parseLong(answer.at("/position")) : -1;
                if (position < last) {
                    synchronized (refused) {
                        refused.add("after position " + last + ": " + answer.text());
                    }
                }
                last = position;
                told.put(position, answer.at("/agreements/signed") + ' ' + answer.at("/contributionsUsd/total"));
            }
        });
    }

    private void assertAllTrue(Ledger ledger) {
        FreshFold.cells(ledger, told.keySet(), 2024)
                .forEach((position, cells) -> assertThat(told.get(position))
                        .as("position=%s", position)
                        .isEqualTo(cells.get("agreements.signed") + " " + cells.get("contributionsUsd.total")));
    }
}
