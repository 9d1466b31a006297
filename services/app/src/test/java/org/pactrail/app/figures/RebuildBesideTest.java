package org.pactrail.app.figures;

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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
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
import org.pactrail.web.role.Role;

/** Folds the figures anew, again and again, while an office works and dashboards read. */
class RebuildBesideTest {
    private static final int OFFICERS = 4;
    private static final int BEFORE = 50;
    private static final int BESIDE = 200;
    private static final int POSITIONS = 100;

    private int rebuilds;
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
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
            List<Thread> office = Stream.generate(() -> commanding(pactrail, partner))
                    .limit(OFFICERS)
                    .toList();
            await().atMost(Duration.ofMinutes(2)).until(() -> done.get() >= BEFORE);
            rebuild(admin, "DIFFERENT"); // which wrong answers end with
            List<Thread> dashboards = List.of(reading(pactrail), reading(pactrail));
            int beside = 0;
            while (beside < BESIDE || told.size() < POSITIONS) {
                int before = done.get();
                rebuild(admin, "SAME");
                beside += done.get() - before;
                rebuilds++;
            }
            enough.set(true);
            for (Thread working :
                    Stream.concat(office.stream(), dashboards.stream()).toList()) {
                working.join();
            }
            System.out.printf(
                    "rebuilds=%s commands=%s beside=%s answers=%s positions=%s%n",
                    rebuilds, done, beside, answers, told.size());
            assertThat(wrong).isEmpty();
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
        await().atMost(Duration.ofMinutes(2)).until(() -> !state(admin).equals("RUNNING"));
        Answer report = admin.get("/api/figures/rebuild");
        assertThat(report.at("/state")).as(report.text()).isEqualTo(state);
        assertThat(report.at("/by")).isEqualTo("admin");
        assertThat(Long.parseLong(report.at("/position"))).isGreaterThan(20_000);
    }

    private static String state(PactrailClient admin) {
        return admin.get("/api/figures/rebuild").at("/state");
    }

    /** An officer who opens, negotiates and signs partnerships, one command after the other. */
    private Thread commanding(RunningPactrail pactrail, String partner) {
        PactrailClient officer = pactrail.as(Role.OFFICER);
        return started(() -> {
            while (!enough.get()) {
                int number = numbers.incrementAndGet();
                Answer opened =
                        officer.post("/api/partnerships", Bodies.prospect("Haste " + number, "officer", partner));
                answered(opened);
                String partnership = "/api/partnerships/" + opened.id();
                answered(officer.post(partnership + "/negotiation", Bodies.negotiation("2024-01-01")));
                answered(officer.post(
                        partnership + "/signature",
                        Bodies.signature(
                                "HASTE-" + number,
                                "2024-02-0" + (1 + number % 9),
                                Bodies.cash(partner, number + ".50", "USD"))));
            }
        });
    }

    private void answered(Answer answer) {
        if (answer.status() >= 300) {
            wrong.add(answer.text());
        }
        done.incrementAndGet();
    }

    private Thread started(Runnable work) {
        return Thread.ofPlatform()
                .uncaughtExceptionHandler((worker, thrown) -> wrong.add(thrown.toString()))
                .start(work);
    }

    private Thread reading(RunningPactrail pactrail) {
        PactrailClient dashboard = pactrail.as(Role.DASHBOARD);
        return started(() -> {
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
