package org.pactrail.app.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactrail.app.operation.Operations;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.app.support.PactrailClient.Answer;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.web.role.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A ledger with entries that went around the checks of an earlier version and lack parts: everything answers, and there is a way out. */
class WrittenAroundTest {
    private static final int UNREADABLE = 18;

    @TempDir
    private Path folder;

    @Test
    void answers_every_question_and_takes_commands_again_once_its_unreadable_entries_are_voided() throws IOException {
        Path ledger = StoredLedger.copy("written-around", folder);
        JsonNode ids = StoredLedger.notes("written-around");
        Map<String, String> before;
        try (RunningPactrail pactrail = RunningPactrail.withUsers(ledger)) {
            publishEarly(pactrail);
            everythingAnswers(pactrail, ids);
            before = figures(pactrail);
            assertThat(unreadable(pactrail)).hasSize(UNREADABLE).noneMatch(WrittenAroundTest::isVoided);
            assertThat(health(pactrail)).contains("\"status\":\"UP\"", "\"unreadable\"", "NextStepPlanned");
            refusesCommandsAndNamesThePosition(pactrail, ids);
            refusesToVoidWhatIsSoundOrNotThere(pactrail);
            voidsEach(pactrail);
            everythingAnswers(pactrail, ids);
            assertThat(figures(pactrail)).isEqualTo(before);
            goesOn(pactrail, ids);
            before = figures(pactrail);
        }
        try (RunningPactrail again = RunningPactrail.withUsers(ledger)) {
            everythingAnswers(again, ids);
            assertThat(figures(again)).isEqualTo(before);
            assertThat(unreadable(again)).hasSize(UNREADABLE).allMatch(WrittenAroundTest::isVoided);
            assertThat(again.as(Role.ADMIN).post("/api/figures/rebuild", "{}").status())
                    .isEqualTo(202);
            await().until(() -> again.as(Role.ADMIN).get("/api/figures/rebuild").at("/state"), "SAME"::equals);
            assertThat(figures(again)).isEqualTo(before);
        }
        assertThat(Operations.run("ledger", "verify", "--ledger", ledger.toString()))
                .isZero();
    }

    /** So that each year has an edition that all later entries restate. */
    private static void publishEarly(RunningPactrail pactrail) {
        for (int year : List.of(2023, 2024, 2025)) {
            assertThat(pactrail.as(Role.APPROVER)
                            .post("/api/figures/" + year + "/editions", "{\"title\": \"Early\", \"position\": 5}")
                            .status())
                    .isEqualTo(201);
        }
    }

    private static void refusesCommandsAndNamesThePosition(RunningPactrail pactrail, JsonNode ids) {
        Answer refused = step(pactrail, ids.get("nextStepWithoutDue").asString());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/type")).isEqualTo("urn:pactrail:unreadable");
        assertThat(refused.at("/detail")).contains("position " + refused.at("/position"), "administrator");
        assertThat(named(pactrail, "No membership").status()).isEqualTo(409);
        assertThat(pactrail.as(Role.OFFICER)
                        .post(
                                "/api/partnerships",
                                "{\"title\":\"x\",\"officer\":\"officer\",\"partners\":[\""
                                        + ids.get("withoutType").asString() + "\"]}")
                        .at("/type"))
                .isEqualTo("urn:pactrail:unreadable");
    }

    private static void refusesToVoidWhatIsSoundOrNotThere(RunningPactrail pactrail) {
        assertThat(voiding(pactrail.as(Role.ADMIN), "0").at("/detail")).contains("is sound");
        assertThat(voiding(pactrail.as(Role.ADMIN), "0").status()).isEqualTo(409);
        assertThat(voiding(pactrail.as(Role.ADMIN), "100000").status()).isEqualTo(404);
        assertThat(voiding(pactrail.as(Role.ADMIN), "-1").status()).isEqualTo(404);
        assertThat(voiding(pactrail.as(Role.ADMIN), "first").status()).isEqualTo(400);
        assertThat(voiding(pactrail.as(Role.OFFICER), "0").status()).isEqualTo(403);
        assertThat(pactrail.as(Role.OFFICER).get("/api/ledger/unreadable").status())
                .isEqualTo(403);
    }

    private static void voidsEach(RunningPactrail pactrail) {
        PactrailClient admin = pactrail.as(Role.ADMIN);
        for (JsonNode entry : unreadable(pactrail)) {
            String position = entry.get("position").asString();
            Answer first = voiding(admin, position, "Idempotency-Key", "void-" + position);
            assertThat(first.status()).as(position).isEqualTo(204);
            assertThat(voiding(admin, position, "Idempotency-Key", "void-" + position)
                            .position())
                    .isEqualTo(first.position());
            assertThat(voiding(admin, position).at("/detail")).contains("voided already");
        }
        assertThat(unreadable(pactrail)).hasSize(UNREADABLE).allMatch(WrittenAroundTest::isVoided);
        assertThat(unreadable(pactrail).getFirst().at("/voiding/who").asString())
                .isEqualTo("admin");
    }

    private static void goesOn(RunningPactrail pactrail, JsonNode ids) {
        PactrailClient officer = pactrail.as(Role.OFFICER);
        assertThat(step(pactrail, ids.get("nextStepWithoutDue").asString()).status())
                .isEqualTo(204);
        assertThat(officer.get("/api/partnerships/"
                                + ids.get("nextStepWithoutDue").asString() + "/timeline")
                        .text())
                .contains("cannot be read", "Voided by admin");
        for (String signed : List.of("signature", "signatureThenLife")) {
            String path = "/api/partnerships/" + ids.get(signed).asString();
            Answer answer = officer.post(
                    path + "/signature", """
                            {"reference": "%s", "instrument": "MOU", "signedOn": "2024-05-06", "contributions": [],
                             "regions": {"AFR": "100"}, "priorities": {"AFFORDABLE_CONNECTIVITY": "100"}}
                            """.formatted(signed.equals("signature") ? "AROUND-2" : "AROUND-3"));
            assertThat(answer.status()).as(answer.text()).isEqualTo(204);
            assertThat(officer.get(path, answer.position()).at("/stage")).isEqualTo("SIGNED");
        }
        Answer registered = named(pactrail, "No membership");
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
        assertThat(registered.id()).isNotEqualTo(ids.get("withoutMembership").asString());
        assertThat(officer.get("/api/partners/" + registered.id(), registered.position())
                        .status())
                .isEqualTo(200);
    }

    private static void everythingAnswers(RunningPactrail pactrail, JsonNode ids) {
        long head = pactrail.as(Role.AUDITOR)
                .get("/api/ledger/head")
                .json()
                .get("position")
                .asLong();
        assertThat(pactrail.as(Role.AUDITOR).get("/api/ledger/head", head).status())
                .isEqualTo(200);
        List<String> wrong = new ArrayList<>();
        questions(ids, head).forEach(path -> {
            Answer answer = pactrail.as(
                            path.startsWith("/api/work") || path.startsWith("/api/filters")
                                    ? Role.OFFICER
                                    : Role.AUDITOR)
                    .get(path);
            if (answer.status() != 200) {
                wrong.add(answer.status() + " " + path + " " + answer.text());
            }
        });
        assertThat(wrong).isEmpty();
        for (String partner : List.of("withoutMembership", "withoutType", "fromYaml")) {
            assertThat(pactrail.as(Role.AUDITOR)
                            .get("/api/partners/" + ids.get(partner).asString())
                            .status())
                    .isEqualTo(404);
        }
    }

    private static Stream<String> questions(JsonNode ids, long head) {
        Stream<String> lists = Stream.of(
                "/api/board",
                "/api/work",
                "/api/forecast",
                "/api/approvals",
                "/api/rates",
                "/api/filters",
                "/api/partners",
                "/api/partners?query=membership",
                "/api/partners/duplicates?name=No+membership",
                "/api/partnerships",
                "/api/partnerships?stage=SIGNED",
                "/api/partnerships?query=instrument",
                "/api/export/agreements.csv",
                "/api/export/partners.csv",
                "/api/export/amendments.csv",
                "/api/export/pipeline.csv",
                "/api/figures/editions",
                "/api/figures?from=2020&to=2026",
                "/api/ledger/unreadable?size=200");
        Stream<String> records = ids.propertyNames().stream()
                .filter(name -> !List.of("ministry", "operator", "withoutMembership", "withoutType", "fromYaml")
                        .contains(name))
                .map(name -> "/api/partnerships/" + ids.get(name).asString())
                .flatMap(path -> Stream.of(path, path + "/timeline"));
        Stream<String> partners = Stream.of("ministry", "operator")
                .map(name -> "/api/partners/" + ids.get(name).asString());
        Stream<String> past = Stream.iterate(0L, position -> position <= head, position -> position + 7)
                .map(position -> "/api/figures/2024?position=" + position);
        Stream<String> years = Stream.of(2023, 2024, 2025)
                .flatMap(year -> Stream.of(
                        "/api/figures/" + year,
                        "/api/figures/" + year + "/lines",
                        "/api/figures/" + year + "/lines.csv",
                        "/api/figures/" + year + "/lines.xlsx",
                        "/api/figures/" + year + "/restatement?edition=" + year + "-1&to=now",
                        "/api/figures/" + year + "/passport?cell=contributionsUsd.total",
                        "/api/figures/" + year + "/passport?cell=partners.total"));
        return Stream.of(lists, records, partners, past, years).flatMap(paths -> paths);
    }

    private static Map<String, String> figures(RunningPactrail pactrail) {
        Map<String, String> figures = new LinkedHashMap<>();
        for (int year = 2022; year <= 2026; year++) {
            JsonNode json =
                    pactrail.as(Role.AUDITOR).get("/api/figures/" + year).json();
            ((ObjectNode) json).remove(List.of("position", "recordedAt"));
            figures.put("" + year, json.toString());
        }
        return figures;
    }

    private static List<JsonNode> unreadable(RunningPactrail pactrail) {
        List<JsonNode> entries = new ArrayList<>();
        pactrail.as(Role.ADMIN)
                .get("/api/ledger/unreadable?size=200")
                .json()
                .get("entries")
                .forEach(entries::add);
        return entries;
    }

    private static boolean isVoided(JsonNode entry) {
        return entry.get("voided").asBoolean();
    }

    private static String health(RunningPactrail pactrail) {
        return pactrail.as(Role.ADMIN).get("/actuator/health").text();
    }

    private static Answer voiding(PactrailClient user, String position, String... headers) {
        return user.post("/api/ledger/" + position + "/void", "{\"reason\": \"It lacks a part.\"}", headers);
    }

    private static Answer step(RunningPactrail pactrail, String partnership) {
        return pactrail.as(Role.OFFICER)
                .post(
                        "/api/partnerships/" + partnership + "/next-step",
                        "{\"what\": \"Send a draft\", \"due\": \"2027-01-31\"}");
    }

    private static Answer named(RunningPactrail pactrail, String name) {
        return pactrail.as(Role.OFFICER)
                .post(
                        "/api/partners",
                        "{\"name\": \"" + name
                                + "\", \"type\": \"GOVERNMENT\", \"membership\": \"NONE\", \"country\": \"CH\"}");
    }
}
