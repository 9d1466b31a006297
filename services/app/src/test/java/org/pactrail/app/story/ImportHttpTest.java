package org.pactrail.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactrail.app.Pactrail;
import org.pactrail.app.support.Bodies;
import org.pactrail.app.support.Form;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.app.support.PactrailClient.Answer;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.web.role.Role;
import tools.jackson.databind.JsonNode;

/** The sample's own files, sent by an officer to a ledger that is empty. */
class ImportHttpTest {
    private RunningPactrail pactrail;
    private PactrailClient officer;

    @BeforeEach
    void start(@TempDir Path folder) {
        pactrail = RunningPactrail.withUsers(folder.resolve("ledger.db"));
        officer = pactrail.as(Role.OFFICER);
    }

    @AfterEach
    void stop() {
        pactrail.close();
    }

    @Test
    void a_dry_run_writes_nothing_an_import_all_and_its_repetition_nothing_again() throws IOException {
        JsonNode dry = imported("?dryRun=true", sample());
        assertThat(counts(dry)).isEqualTo("174 rows: 174 accepted, 0 duplicates, 0 refused");
        assertThat(dry.get("dryRun").asBoolean()).isTrue();
        assertThat(head().get("position").asLong()).isEqualTo(-1);

        JsonNode first = imported("", sample());
        assertThat(counts(first)).isEqualTo("174 rows: 174 accepted, 0 duplicates, 0 refused");
        JsonNode written = head();
        assertThat(total(written)).isEqualTo("33800000.00");

        JsonNode second = imported("?dryRun=false", sample());
        assertThat(counts(second)).isEqualTo("174 rows: 0 accepted, 174 duplicates, 0 refused");
        assertThat(second.get("batch")).isEqualTo(first.get("batch")).isEqualTo(dry.get("batch"));
        assertThat(ids(second)).isEqualTo(ids(first));
        assertThat(head()).isEqualTo(written);
        theProgressOfAllIsKept(first.get("batch").asString());
    }

    @Test
    void what_may_be_there_already_is_accepted_with_a_warning() throws IOException {
        assertThat(officer.post("/api/partners", Bodies.member("Ministry of Examples"))
                        .json()
                        .has("warnings"))
                .isFalse();
        Answer alike = officer.post("/api/partners", Bodies.member("Ministry of Exampels"), "Idempotency-Key", "one");
        assertThat(alike.status()).as(alike.text()).isEqualTo(201);
        assertThat(alike.at("/warnings/0/name")).isEqualTo("Ministry of Examples");
        assertThat(officer.post("/api/partners", Bodies.member("Ministry of Exampels"), "Idempotency-Key", "one")
                        .text())
                .isEqualTo(alike.text());

        Form rows = new Form().file("partners", """
                name,type,membership,country
                The Ministry of Examples,GOVERNMENT,MEMBER_STATE,CH
                Quite another,GOVERNMENT,MEMBER_STATE,CH
                Quite anoter,GOVERNMENT,MEMBER_STATE,CH
                """).file("agreements", """
                reference,title,signed_on,instrument,parties,regions,priorities,contributor,amount,currency,usd_amount,kind
                """);
        for (String mode : List.of("?dryRun=true", "")) {
            JsonNode report = imported(mode, rows);
            assertThat(counts(report)).isEqualTo("3 rows: 3 accepted, 0 duplicates, 0 refused");
            assertThat(report.at("/outcomes/0/warnings/0").asString())
                    .isEqualTo("Its name is much like that of the partner \"Ministry of Examples\".");
            assertThat(report.at("/outcomes/1").has("warnings")).isFalse();
            assertThat(report.at("/outcomes/2/warnings/0").asString()).contains("\"Quite another\"");
        }
    }

    private void theProgressOfAllIsKept(String batch) {
        List<JsonNode> imports = items(officer.get("/api/imports").json().get("imports"));

        assertThat(imports).hasSize(3).allSatisfy(progress -> {
            assertThat(progress.get("batch").asString()).isEqualTo(batch);
            assertThat(progress.get("user").asString()).isEqualTo("officer");
            assertThat(progress.get("ended").asBoolean()).isTrue();
            assertThat(progress.get("done").asInt()).isEqualTo(174);
        });
        assertThat(imports.stream().map(progress -> progress.get("dryRun").asBoolean()))
                .containsExactly(false, false, true);
    }

    @Test
    void a_bad_row_refuses_its_agreement_and_no_other_and_can_be_mended_and_sent_again() throws IOException {
        String good = text("agreements-2024.csv");
        String bad = good.replace(
                "BDT-2024-003,Agreement 003 of 2024,2024-01-21", "BDT-2024-003,Agreement 003 of 2024,2024-02-30");

        JsonNode report =
                imported("", new Form().file("partners", text("partners.csv")).file("agreements", bad));

        assertThat(counts(report)).isEqualTo("174 rows: 173 accepted, 0 duplicates, 1 refused");
        assertThat(items(report.get("outcomes")).stream()
                        .filter(outcome -> outcome.get("outcome").asString().equals("REFUSED"))
                        .map(JsonNode::toString))
                .containsExactly("{\"file\":\"agreements\",\"row\":4,\"outcome\":\"REFUSED\",\"column\":\"signed_on\","
                        + "\"reason\":\"Column signed_on must be a date, such as 2026-03-31.\"}");
        assertThat(total(head())).isEqualTo("32916000.00");

        assertThat(counts(imported("", new Form().file("agreements", good))))
                .isEqualTo("101 rows: 1 accepted, 100 duplicates, 0 refused");
        assertThat(total(head())).isEqualTo("33800000.00");
    }

    private JsonNode imported(String question, Form form) {
        Answer answer = officer.post("/api/imports" + question, form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.position()).isEqualTo(head().get("position").asLong());
        return answer.json();
    }

    private String total(JsonNode head) {
        return officer.get("/api/figures/2024", head.get("position").asLong()).at("/contributionsUsd/total");
    }

    private JsonNode head() {
        return officer.get("/api/ledger/head").json();
    }

    private static String counts(JsonNode report) {
        return "%s rows: %s accepted, %s duplicates, %s refused"
                .formatted(report.get("rows"), report.get("accepted"), report.get("duplicates"), report.get("refused"));
    }

    private static List<String> ids(JsonNode report) {
        return items(report.get("outcomes")).stream()
                .map(outcome ->
                        outcome.get("row").asInt() + " " + outcome.get("id").asString())
                .toList();
    }

    private static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static Form sample() throws IOException {
        return new Form().file("partners", text("partners.csv")).file("agreements", text("agreements-2024.csv"));
    }

    private static String text(String file) throws IOException {
        try (InputStream bytes = Pactrail.class.getResourceAsStream("/sample/" + file)) {
            return new String(Objects.requireNonNull(bytes, file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
