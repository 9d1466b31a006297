package org.pactrail.app.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pactrail.app.support.Office.items;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pactrail.app.operation.Operations;
import org.pactrail.app.support.Office;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.app.support.PactrailClient.Answer;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.mongo.WireServer;
import org.pactrail.web.role.Role;

/** What was published stays what it is. */
class EditionsTest {
    private static final String TITLE = """
            {"title":"Report to the advisory group"}""";
    private static final int LATER = 10_000;

    @TempDir
    Path folder;

    @Test
    void an_edition_is_the_same_to_the_byte_after_ten_thousand_events_a_restart_a_rebuild_and_on_mongodb()
            throws Exception {
        Path file = folder.resolve("ledger.db");
        String published;
        try (RunningPactrail pactrail = RunningPactrail.withSample(file)) {
            Answer answer = pactrail.as(Role.ADMIN).post("/api/figures/2024/editions", TITLE);
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
            assertThat(answer.header("Location")).isEqualTo("/api/figures/editions/2024-1");
            published = edition(pactrail);
            assertThat(published).contains("\"signed\":89", "33800000.00");

            Office.of(pactrail).signed("Found afterwards", "FA-1", "2024-12-31");
            LaterEvents.append(pactrail.part(Ledger.class), LATER);
            assertThat(edition(pactrail)).isEqualTo(published);
            assertThat(restated(pactrail)).isEqualTo("1");
        }
        try (RunningPactrail restarted = RunningPactrail.withUsers(file)) {
            assertThat(edition(restarted)).isEqualTo(published);
            PactrailClient admin = restarted.as(Role.ADMIN);
            assertThat(admin.post("/api/figures/rebuild", "{}").status()).isEqualTo(202);
            await().until(() -> admin.get("/api/figures/rebuild").at("/state").equals("SAME"));
            assertThat(edition(restarted)).isEqualTo(published);
        }
        forgetCheckpoints(file);
        try (RunningPactrail rebuilt = RunningPactrail.withUsers(file)) {
            assertThat(edition(rebuilt)).isEqualTo(published);
            assertThat(restated(rebuilt)).isEqualTo("1");
        }
        try (WireServer server = WireServer.start()) {
            String there = server.uri("editions");
            await("a copy that is taken up again while the server is slow")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> Operations.run("ledger", "copy", file.toString(), there) == 0);
            try (RunningPactrail onMongo = RunningPactrail.onMongo(there)) {
                assertThat(edition(onMongo)).isEqualTo(published);
                assertThat(restated(onMongo)).isEqualTo("1");
            }
        }
    }

    @Test
    void editions_of_a_year_are_numbered_and_the_same_request_publishes_once() throws Exception {
        try (RunningPactrail pactrail = RunningPactrail.withUsers(folder.resolve("ledger.db"))) {
            PactrailClient approver = pactrail.as(Role.APPROVER);
            List<CompletableFuture<Answer>> racing = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String key = "edition-" + i % 4;
                racing.add(CompletableFuture.supplyAsync(
                        () -> approver.post("/api/figures/2024/editions", TITLE, "Idempotency-Key", key)));
            }
            assertThat(racing.stream().map(CompletableFuture::join).map(Answer::id))
                    .hasSize(12)
                    .containsOnly("2024-1", "2024-2", "2024-3", "2024-4");
            assertThat(pactrail.as(Role.DASHBOARD)
                            .get("/api/figures/editions?year=2024")
                            .json()
                            .get("editions"))
                    .hasSize(4);
            Answer reused = approver.post(
                    "/api/figures/2024/editions", "{\"title\":\"Another\"}", "Idempotency-Key", "edition-1");
            assertThat(reused.status()).isEqualTo(422);
            assertThat(approver.post("/api/figures/2023/editions", TITLE).id()).isEqualTo("2023-1");
            assertThat(items(pactrail.as(Role.AUDITOR)
                            .get("/api/figures/editions")
                            .json()
                            .get("editions")))
                    .extracting(edition -> edition.get("publishedBy").asString())
                    .hasSize(5)
                    .containsOnly("approver");
            assertThat(pactrail.as(Role.DASHBOARD)
                            .get("/api/figures/editions/2024-1")
                            .json()
                            .has("publishedBy"))
                    .isFalse();
            assertThat(items(pactrail.as(Role.DASHBOARD)
                            .get("/api/figures/editions")
                            .json()
                            .get("editions")))
                    .hasSize(5)
                    .noneMatch(edition -> edition.has("publishedBy"));
        }
    }

    @Test
    void an_edition_is_refused_where_another_was_published_since_the_version_that_was_seen() {
        try (RunningPactrail pactrail = RunningPactrail.withUsers(folder.resolve("ledger.db"))) {
            PactrailClient approver = pactrail.as(Role.APPROVER);
            String path = "/api/figures/2024/editions";
            Answer first = approver.post(path, TITLE, "If-Match", "\"-1\"");
            assertThat(first.status()).as(first.text()).isEqualTo(201);

            Answer stale = approver.post(path, TITLE, "If-Match", "\"-1\"");
            assertThat(stale.status()).isEqualTo(412);
            assertThat(stale.at("/detail")).contains("You decided upon version -1, and version 0 is there now.");
            assertThat(approver.post(path, TITLE, "If-Match", "0").status()).isEqualTo(400);
            assertThat(approver.post(path, TITLE, "If-Match", first.header("ETag"))
                            .id())
                    .isEqualTo("2024-2");
        }
    }

    @ParameterizedTest
    @CsvSource({"*", "'\"0\"'", "'W/\"0\"'"})
    void an_edition_is_published_upon_the_version_that_is_there(String ifMatch) {
        try (RunningPactrail pactrail = RunningPactrail.withUsers(folder.resolve("ledger.db"))) {
            PactrailClient approver = pactrail.as(Role.APPROVER);
            String path = "/api/figures/2024/editions";
            approver.post(path, TITLE);

            Answer second = approver.post(path, TITLE, "If-Match", ifMatch);

            assertThat(second.id()).as(second.text()).isEqualTo("2024-2");
            assertThat(second.header("ETag")).isEqualTo("\"1\"");
            assertThat(approver.post(path, TITLE, "If-Match", "W/\"0\"").status())
                    .isEqualTo(412);
            assertThat(approver.get("/api/figures/editions").json().get("editions"))
                    .hasSize(2);
        }
    }

    @Test
    void the_list_reads_no_stream_however_many_years_there_are() {
        AtomicInteger streams = new AtomicInteger();
        Path file = folder.resolve("ledger.db");
        try (RunningPactrail pactrail = RunningPactrail.on(file, ledger -> counting(ledger, streams))) {
            PactrailClient approver = pactrail.as(Role.APPROVER);
            for (int year = 2020; year < 2025; year++) {
                approver.post("/api/figures/" + year + "/editions", TITLE);
            }
            streams.set(0);

            Answer all = approver.get("/api/figures/editions");
            Answer one = approver.get("/api/figures/editions?year=2021");

            assertThat(items(all.json().get("editions")))
                    .extracting(edition -> edition.get("id").asString())
                    .containsExactly("2020-1", "2021-1", "2022-1", "2023-1", "2024-1");
            assertThat(one.json().get("editions")).hasSize(1);
            assertThat(streams).hasValue(0);
        }
    }

    private static Ledger counting(Ledger ledger, AtomicInteger streams) {
        return (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class}, (proxy, method, arguments) -> {
                    streams.addAndGet(method.getName().equals("readStream") ? 1 : 0);
                    try {
                        return method.invoke(ledger, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    /** As it is sent, after looking at its digest. */
    private static String edition(RunningPactrail pactrail) throws Exception {
        PactrailClient dashboard = pactrail.as(Role.DASHBOARD);
        Answer figures = dashboard.get("/api/figures/editions/2024-1/figures");
        String digest = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(figures.text().getBytes(StandardCharsets.UTF_8)));
        assertThat(figures.header("ETag")).isEqualTo('"' + digest + '"');
        assertThat(dashboard.get("/api/figures/editions/2024-1").at("/digest")).isEqualTo(digest);
        return figures.text();
    }

    /** By how many agreements the year has grown since. */
    private static String restated(RunningPactrail pactrail) {
        Office office = Office.of(pactrail);
        String path = "/api/figures/2024/restatement?edition=2024-1&to=now";
        Answer restatement = await().until(() -> office.auditor().get(path), answer -> answer.status() == 200);
        return items(restatement.json().get("cells")).stream()
                .filter(cell -> cell.get("cell").asString().equals("agreements.signed"))
                .map(cell -> cell.at("/causes/LATE_ENTRY").asString())
                .findFirst()
                .orElseThrow();
    }

    private static void forgetCheckpoints(Path file) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.createStatement().execute("DELETE FROM checkpoint");
        }
    }
}
