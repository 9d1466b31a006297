package org.pactrail.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.app.support.Office.items;
import static org.pactrail.app.support.Office.made;
import static org.pactrail.app.support.Office.written;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactrail.app.support.Form;
import org.pactrail.app.support.Office;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.app.support.PactrailClient.Answer;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.web.role.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is exported and imported into an empty ledger gives the same figures; an import that is reversed gives none. */
class ExportTest {
    private static final String TREND = "/api/figures?from=2020&to=2026";

    @TempDir
    Path folder;

    @Test
    void an_export_of_amended_and_corrected_agreements_gives_the_same_figures_elsewhere_and_its_reversal_zeros() {
        try (RunningPactrail first = RunningPactrail.withSample(folder.resolve("first.db"));
                RunningPactrail second = RunningPactrail.withUsers(folder.resolve("second.db"))) {
            change(first);
            Answer imported = second.as(Role.OFFICER).post("/api/imports", exported(first.as(Role.OFFICER)));
            assertThat(imported.status()).as(imported.text()).isEqualTo(200);
            assertThat(imported.json().get("refused").asInt())
                    .as(imported.text())
                    .isZero();
            assertThat(years(second)).isEqualTo(years(first));

            long head = Office.of(second).head();
            Answer reversed = second.as(Role.ADMIN)
                    .post("/api/imports/" + imported.at("/batch") + "/reversal", "{\"reason\":\"The wrong office\"}");
            assertThat(reversed.status()).as(reversed.text()).isEqualTo(200);
            assertThat(reversed.json().get("refused").asInt()).isZero();
            assertThat(years(second)).allSatisfy(year -> {
                assertThat(year.at("/agreements/signed").asInt()).isZero();
                assertThat(year.at("/contributionsUsd/total").asString()).isEqualTo("0.00");
            });
            assertThat(Office.of(second).head()).isGreaterThan(head);

            Answer again = second.as(Role.OFFICER).post("/api/imports", exported(first.as(Role.OFFICER)));
            assertThat(again.json().get("refused").asInt()).as(again.text()).isZero();
            assertThat(years(second)).isEqualTo(years(first));
        }
    }

    private static void change(RunningPactrail pactrail) {
        Office office = Office.of(pactrail);
        String partnership = office.signed("Exported, with a comma", "EXP-1", "2025-02-01");
        String partner = office.auditor().get(partnership, office.head()).at("/partners/0/id");
        String amendment = made(office.officer().post(partnership + "/amendments", """
                {"reference":"EXP-1/A","amendedOn":"2026-03-01","reason":"More of it","contributions":[
                 {"contributor":"%s","amount":"-250.00","currency":"USD","kind":"CASH"},
                 {"contributor":"SELF","amount":"80","currency":"XAF","kind":"IN_KIND"}]}""".formatted(partner)));
        approve(office, partnership, amendment);
        String correction = made(office.officer().post(partnership + "/corrections", """
                {"reason":"The annex says so","contribution":{"index":0,"amount":"1200.00","currency":"USD"}}"""));
        approve(office, partnership, correction);
    }

    private static void approve(Office office, String partnership, String change) {
        written(office.approver()
                .post(partnership + "/changes/" + change + "/decision", "{\"decision\":\"APPROVED\"}"));
    }

    private static Form exported(PactrailClient officer) {
        Form files = new Form();
        for (String file : List.of("partners", "agreements", "amendments", "pipeline")) {
            Answer export = officer.get("/api/export/" + file + ".csv");
            assertThat(export.status()).isEqualTo(200);
            assertThat(export.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
            files.file(file, export.text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return files;
    }

    /** Without positions and the ids of partners, which are other ones elsewhere. */
    private static List<JsonNode> years(RunningPactrail pactrail) {
        Office office = Office.of(pactrail);
        List<JsonNode> years =
                items(office.auditor().get(TREND, office.head()).json().get("years"));
        years.forEach(year -> {
            ((ObjectNode) year).remove(List.of("position", "recordedAt"));
            items(year.get("topFinancialPartners")).forEach(partner -> ((ObjectNode) partner).remove("partner"));
        });
        return years;
    }
}
