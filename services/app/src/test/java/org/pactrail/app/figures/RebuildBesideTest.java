package org.pactrail.app.figures;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pactrail.app.support.Office.made;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pactrail.app.support.Bodies;
import org.pactrail.app.support.FiguresListener;
import org.pactrail.app.support.FreshFold;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.app.support.PactrailClient.Answer;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.sqlite.SqliteLedger;
import org.pactrail.web.Role;

/** Folding the figures anew while an office works, a hundred commands a second, and dashboards read. */
class RebuildBesideTest {
    private static final int COMMANDS = 1_000;
    private static final int COMMANDS_A_SECOND = 100;
    private static final int OFFICERS = 4;
    private static final int WARM_UP = 500;
    private static final long BETWEEN_NANOS = 800_000_000;
    private static final long PAUSE_NANOS = 5_000_000;

    private int rebuilds;
    private double rate;
    private final AtomicInteger commands = new AtomicInteger();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Map<Long, String> told = new ConcurrentSkipListMap<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicBoolean enough = new AtomicBoolean();

    @Test
    @Timeout(300)
    void no_answer_is_wrong_or_missing_and_the_comparison_is_told(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("ledger.db");
        try (RunningPactrail sample = RunningPactrail.withSample(file)) {
            LaterEvents.append(sample.part(Ledger.class), 20_000);
        }
        try (Ledger ledger = SqliteLedger.open(file)) {
            FreshFold.forget(ledger);
        }
        try (RunningPactrail pactrail = RunningPactrail.withSample(file);
                FiguresListener subscriber = pactrail.as(Role.DASHBOARD).listen(null)) {
            PactrailClient admin = pactrail.as(Role.ADMIN);
            assertThat(admin.get("/api/figures/rebuild").status()).isEqualTo(404);
            String partner = made(pactrail.as(Role.OFFICER).post("/api/partners", Bodies.member("Ministry of Haste")));
            List<Thread> readers;
            try (ScheduledExecutorService office = Executors.newScheduledThreadPool(OFFICERS)) {
                for (int officer = 0; officer < OFFICERS; officer++) {
                    office.scheduleAtFixedRate(
                            commanding(pactrail, partner), 0, 1_000 * OFFICERS / COMMANDS_A_SECOND, MILLISECONDS);
                }
                await().until(() -> commands.get() >= WARM_UP);
                long begun = System.nanoTime();
                rebuild(admin, "DIFFERENT"); // which wrong answers end with
                readers = List.of(reading(pactrail), reading(pactrail));
                while (commands.get() < WARM_UP + COMMANDS) {
                    rebuild(admin, "SAME");
                    rebuilds++;
                    LockSupport.parkNanos(BETWEEN_NANOS); // in which officers catch up where cores are few
                }
                rate = (commands.get() - WARM_UP) * 1e9 / (System.nanoTime() - begun);
                enough.set(true);
            }
            for (Thread reader : readers) {
                reader.join();
            }
            System.out.printf(
                    "rebuilds=%s commands=%s a second=%.0f answers=%s positions=%s%n",
                    rebuilds, commands, rate, answers, told.size());
            assertThat(wrong).isEmpty();
            assertThat(rate).isGreaterThan(0.5 * COMMANDS_A_SECOND);
            assertThat(told.size()).isGreaterThan(100);
            Ledger ledger = pactrail.part(Ledger.class);
            assertAllTrue(ledger);
            assertHeardOut(subscriber, ledger);
        }
    }

    /** Whatever was told at first, and while it was put right: the last that the subscriber was told of each year is true. */
    private static void assertHeardOut(FiguresListener subscriber, Ledger ledger) {
        long head = ledger.head().position();
        for (int year = 2020; year <= 2024; year++) {
            int of = year;
            var cells = FreshFold.cells(ledger, head, year, "1");
            await().untilAsserted(() -> assertThat(subscriber.told().stream()
                            .filter(told -> told.year() == of)
                            .reduce((before, last) -> last))
                    .hasValueSatisfying(last -> assertThat(last.signed() + " " + last.total())
                            .isEqualTo(cells.get("agreements.signed") + " " + cells.get("contributionsUsd.total"))));
        }
        assertThat(subscriber.told().stream().map(FiguresListener.Told::id)).isSorted();
    }

    private static void rebuild(PactrailClient admin, String state) {
        Answer begun = admin.post("/api/figures/rebuild", "{}");
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(60)).until(() -> !state(admin).equals("RUNNING"));
        Answer report = admin.get("/api/figures/rebuild");
        assertThat(report.at("/state")).as(report.text()).isEqualTo(state);
        assertThat(report.at("/by")).isEqualTo("admin");
        assertThat(Long.parseLong(report.at("/position"))).isGreaterThan(20_000);
    }

    private static String state(PactrailClient admin) {
        return admin.get("/api/figures/rebuild").at("/state");
    }

    /** An officer who opens, negotiates and signs partnerships, one command each time. */
    private Runnable commanding(RunningPactrail pactrail, String partner) {
        PactrailClient officer = pactrail.as(Role.OFFICER);
        AtomicInteger steps = new AtomicInteger();
        AtomicReference<String> opened = new AtomicReference<>();
        return () -> {
            if (enough.get()) {
                return;
            }
            int number = commands.incrementAndGet();
            int step = steps.getAndIncrement() % 3;
            Answer answer = switch (step) {
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
            if (answer.status() >= 300) {
                wrong.add(answer.text());
            } else if (step == 0) {
                opened.set("/api/partnerships/" + answer.id());
            }
        };
    }

    private Thread reading(RunningPactrail pactrail) {
        PactrailClient dashboard = pactrail.as(Role.DASHBOARD);
        return Thread.ofPlatform()
                .uncaughtExceptionHandler((reader, thrown) -> wrong.add(thrown.toString()))
                .start(() -> {
                    long last = -1;
                    while (!enough.get()) {
                        Answer answer = dashboard.get("/api/figures/2024");
                        answers.incrementAndGet();
                        if (answer.status() != 200) {
                            wrong.add(answer.text());
                            continue;
                        }
                        long position = answer.json().get("position").asLong();
                        String figures = answer.at("/agreements/signed") + ' ' + answer.at("/contributionsUsd/total");
                        String before = told.putIfAbsent(position, figures);
                        if (position < last || before != null && !before.equals(figures)) {
                            wrong.add("after position " + last + " and " + before + ": " + answer.text());
                        }
                        last = position;
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
