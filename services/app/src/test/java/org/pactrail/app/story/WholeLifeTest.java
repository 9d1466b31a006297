package org.pactrail.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.app.support.Office.items;
import static org.pactrail.app.support.Office.made;
import static org.pactrail.app.support.Office.written;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactrail.app.support.Bodies;
import org.pactrail.app.support.Form;
import org.pactrail.app.support.Office;
import org.pactrail.app.support.PactrailClient.Answer;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.web.role.Role;

/**
 * One partnership from prospect to its end, over HTTP: lost and re-opened, negotiated, cleared, signed in three currencies and own
 * money, amended, refused an amendment, paid, paid back and funded, corrected, its partner merged and un-merged, cancelled. After each
 * step the figures are what was worked out by hand.
 */
class WholeLifeTest {
    private RunningPactrail pactrail;
    private Office office;
    private String partner;
    private String partnership;
    private long hoped; // where the forecast has the partnership

    @BeforeEach
    void start(@TempDir Path folder) {
        pactrail = RunningPactrail.withUsers(folder.resolve("ledger.db"));
        office = Office.of(pactrail);
    }

    private final Map<String, String> told = new LinkedHashMap<>();

    @AfterEach
    void stop() {
        pactrail.close();
    }

    @Test
    void the_figures_follow_every_step() {
        prospect();
        figures(2024, 0, "0.00", "0.00");
        signed();
        figures(
                2024, 1, "1850.00",
                "350.00"); // 1000 USD + 500 EUR at 1.00 + 350 CHF stated as 350, own; JPY not converted
        amended();
        figures(2024, 1, "1850.00", "350.00");
        figures(2025, 0, "-200.00", "0.00");
        funded();
        corrected();
        figures(2024, 1, "2050.00", "350.00");
        merged();
        cancelled();
        figures(2024, 0, "0.00", "0.00");
        figures(2025, 0, "0.00", "0.00");
        isTold();
        assertThat(knownOverTime(2024))
                .containsExactly("0 0.00 0.00", "1 1850.00 350.00", "1 2050.00 350.00", "0 0.00 0.00");
        assertThat(knownOverTime(2025)).containsExactly("0 0.00 0.00", "0 -200.00 0.00", "0 0.00 0.00");
        String forecast = "/api/forecast?from=2099-01&to=2099-01&on=2098-12-31";
        assertThat(office.auditor().get(forecast).at("/total/weighted")).isEqualTo("0.00");
        assertThat(office.auditor().get(forecast + "&position=" + hoped).at("/total/weighted"))
                .isEqualTo("500.00");
        assertThat(office.auditor().get(forecast + "&position=" + (hoped - 2)).at("/total/weighted"))
                .isEqualTo("0.00");
        told.forEach((path, then) ->
                assertThat(office.auditor().get(path).text()).as(path).isEqualTo(then));
    }

    /** What was known of a year at every position there has been, each time that it changed. */
    private List<String> knownOverTime(int year) {
        List<String> known = new ArrayList<>();
        for (long position = -1; position <= office.head(); position++) {
            Answer then = office.auditor().get("/api/figures/" + year + "?position=" + position);
            String figures = then.at("/agreements/signed")
                    + ' '
                    + then.at("/contributionsUsd/total")
                    + ' '
                    + then.at("/contributionsUsd/own");
            if (known.isEmpty() || !known.getLast().equals(figures)) {
                known.add(figures);
            }
        }
        return known;
    }

    private void prospect() {
        partner = made(office.officer().post("/api/partners", Bodies.company("Examplia Telecom")));
        partnership = "/api/partnerships/"
                + made(office.officer().post("/api/partnerships", Bodies.prospect("Whole life", "officer", partner)));
        written(office.officer().post(partnership + "/next-step", "{\"what\":\"Call them\",\"due\":\"2020-01-01\"}"));
        assertThat(office.officer().get("/api/work?after=" + office.head()).at("/overdue/0/title"))
                .isEqualTo("Whole life");
        written(office.officer().post(partnership + "/next-step/done", "{\"on\":\"2020-01-02\"}"));
        written(office.officer().post(partnership + "/expectation", """
                {"amount":"1000","currency":"USD","likelihood":"B","signatureMonth":"2099-01"}"""));
        assertThat(office.auditor()
                        .get("/api/forecast?from=2099-01&to=2099-01&on=2098-12-31&after=" + office.head())
                        .at("/total/weighted"))
                .isEqualTo("500.00");
        hoped = office.head();
        made(office.officer().post(partnership + "/pledges", """
                {"partner":"%s","amount":"99","currency":"EUR","pledgedOn":"2024-01-01"}""".formatted(partner)));
        written(office.officer().post(partnership + "/ending", Bodies.ending("LOST", "2024-01-10")));
        written(office.officer()
                .post(partnership + "/reopening", "{\"on\":\"2024-02-01\",\"reason\":\"They called\"}"));
        written(office.officer().post(partnership + "/negotiation", Bodies.negotiation("2024-02-02")));
        written(office.approver().post(partnership + "/clearances", Bodies.clearance(partner, "2099-12-31")));
    }

    private void signed() {
        written(office.officer()
                .post(partnership + "/signature", Bodies.signature("WL-1", "2024-05-01", """
                {"contributor":"%1$s","amount":"1000","currency":"USD","kind":"CASH"},
                {"contributor":"%1$s","amount":"500","currency":"EUR","kind":"CASH","usd":{"rate":"1.00","source":"As agreed","on":"2024-05-01"}},
                {"contributor":"%1$s","amount":"7000","currency":"KPW","kind":"CASH"},
                {"contributor":"SELF","amount":"350","currency":"CHF","kind":"IN_KIND","usd":{"amount":"350"}}""".formatted(partner))));
        assertThat(office.auditor().get("/api/figures/2024", office.head()).at("/contributionsUsd/notConverted"))
                .isEqualTo("1");
    }

    private void amended() {
        decide(amendment("-200.00", "2025-03-01"), "APPROVED");
        decide(amendment("-100.00", "2025-04-01"), "DECLINED");
        assertThat(office.officer()
                        .post(partnership + "/amendments", amendmentBody("-900.00", "2025-05-01"))
                        .status())
                .isEqualTo(409);
    }

    private void funded() {
        String first = made(
                office.officer().post(partnership + "/receipts", Bodies.receipt(partner, "800", "USD", "2025-06-01")));
        made(office.officer().post(partnership + "/receipts", Bodies.receipt(partner, "500", "EUR", "2025-06-02")));
        made(office.officer().post(partnership + "/receipts", Bodies.receipt(partner, "7000", "KPW", "2025-06-03")));
        assertThat(office.stage(partnership)).isEqualTo("FUNDED");
        written(office.officer()
                .post(
                        partnership + "/receipts/" + first + "/reversal",
                        "{\"on\":\"2025-06-10\",\"reason\":\"The bank returned it\"}"));
        assertThat(office.stage(partnership)).isEqualTo("SIGNED");
        made(office.officer().post(partnership + "/receipts", Bodies.receipt(partner, "800.01", "USD", "2025-07-01")));
        assertThat(office.stage(partnership)).isEqualTo("FUNDED");
        assertThat(badges()).contains("OVER_RECEIVED");
    }

    private void corrected() {
        String change = made(office.officer().post(partnership + "/corrections", """
                {"reason":"The table knows no rate, the bank does","contribution":{"index":2,"usd":{"amount":"200"}}}"""));
        assertThat(items(office.approver()
                        .get("/api/approvals?after=" + office.head())
                        .json()
                        .get("changes")))
                .singleElement()
                .satisfies(waiting -> {
                    assertThat(waiting.at("/before/usd").asString()).isEqualTo("1650.00");
                    assertThat(waiting.at("/after/usd").asString()).isEqualTo("1850.00");
                    assertThat(waiting.get("author").asString()).isEqualTo("officer");
                });
        decide(change, "APPROVED");
    }

    private void merged() {
        String other = made(office.officer().post("/api/partners", Bodies.company("Examplia Telecommunications")));
        written(office.officer().post("/api/partners/" + partner + "/merge", "{\"into\":\"%s\"}".formatted(other)));
        assertThat(top()).isEqualTo("Examplia Telecommunications");
        assertThat(office.officer()
                        .post("/api/partners/" + other + "/merge", "{\"into\":\"%s\"}".formatted(partner))
                        .status())
                .isEqualTo(409);
        written(office.officer().post("/api/partners/" + partner + "/merge/reversal", "{\"reason\":\"They are two\"}"));
        assertThat(top()).isEqualTo("Examplia Telecom");
    }

    private void cancelled() {
        String change = made(office.officer().post(partnership + "/ending", Bodies.ending("CANCELLED", "2025-12-01")));
        assertThat(badges()).contains("PENDING_APPROVAL");
        decide(change, "APPROVED");
        assertThat(office.stage(partnership)).isEqualTo("CANCELLED");
    }

    @Test
    void many_are_assigned_at_once_after_a_preview_and_filters_are_kept() {
        String member = made(office.officer().post("/api/partners", Bodies.member("A member")));
        String one = made(office.officer().post("/api/partnerships", Bodies.prospect("One", "officer", member)));
        String two = made(office.officer().post("/api/partnerships", Bodies.prospect("Two", "eve", member)));
        String body = """
                {"partnerships":[{"id":"%s"},{"id":"%s"},{"id":"nobody"}],"officer":"eve"}""".formatted(one, two);
        long head = office.head();

        Answer preview = office.officer().post("/api/bulk/assignment?dryRun=true", body);
        assertThat(preview.at("/outcomes/0/outcome")).as(preview.text()).isEqualTo("ACCEPTED");
        assertThat(preview.at("/outcomes/1/reason")).contains("eve owns this partnership already");
        assertThat(preview.at("/outcomes/2/reason")).contains("no partnership with the id");
        assertThat(office.head()).isEqualTo(head);

        Answer assigned = office.officer().post("/api/bulk/assignment", body, "Idempotency-Key", "all");
        assertThat(assigned.at("/accepted")).isEqualTo("1");
        assertThat(office.head()).isEqualTo(head + 1);
        assertThat(office.officer()
                        .post("/api/bulk/assignment", body, "Idempotency-Key", "all")
                        .at("/outcomes/0/outcome"))
                .isEqualTo("ACCEPTED");
        assertThat(office.head()).isEqualTo(head + 1);

        written(office.officer().post("/api/filters", "{\"name\":\"Eve's\",\"query\":{\"officer\":\"eve\"}}"));
        assertThat(office.officer().get("/api/filters", office.head()).at("/filters/0/query/officer"))
                .isEqualTo("eve");
        assertThat(items(office.officer()
                        .get("/api/board?officer=eve&after=" + office.head())
                        .json()
                        .get("columns")))
                .first()
                .satisfies(column -> assertThat(column.get("count").asInt()).isEqualTo(2));
    }

    @Test
    void a_rate_that_is_added_values_what_is_signed_later() {
        String member = made(office.officer().post("/api/partners", Bodies.member("A member")));
        Form rates = new Form()
                .file("rates", "month,currency,usd_per_unit,source,on\n2026-03,EUR,1.25,Treasury,2026-03-01\n");
        written(pactrail.as(Role.ADMIN).post("/api/rates", rates));
        String path = "/api/partnerships/"
                + made(office.officer().post("/api/partnerships", Bodies.prospect("Rates", "officer", member)));
        written(office.officer().post(path + "/negotiation", Bodies.negotiation("2026-03-02")));
        written(office.officer()
                .post(path + "/signature", Bodies.signature("RT-1", "2026-03-31", Bodies.cash(member, "100", "EUR"))));

        Answer record = office.auditor().get(path, office.head());
        assertThat(record.at("/agreement/contributions/0/usd/amount")).isEqualTo("125.00");
        assertThat(record.at("/agreement/contributions/0/usd/source")).isEqualTo("Treasury");
    }

    /** Whoever decided upon an older version is told what happened since, and by whom. */
    private void isTold() {
        Answer stale = office.officer().post(partnership + "/officer", "{\"officer\":\"eve\"}", "If-Match", "\"1\"");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.at("/changes/0/event")).isEqualTo("NextStepDone");
        assertThat(stale.at("/changes/0/who")).isEqualTo("officer");
    }

    private String amendment(String delta, String on) {
        return made(office.officer().post(partnership + "/amendments", amendmentBody(delta, on)));
    }

    private String amendmentBody(String delta, String on) {
        return """
                {"reference":"WL-1/A","amendedOn":"%s","reason":"Smaller","contributions":[
                 {"contributor":"%s","amount":"%s","currency":"USD","kind":"CASH"}]}""".formatted(on, partner, delta);
    }

    private void decide(String change, String decision) {
        written(office.approver().post(partnership + "/changes/" + change + "/decision", """
                {"decision":"%s","note":"Looked at"}""".formatted(decision)));
    }

    private void figures(int year, int signed, String total, String own) {
        Answer figures = office.auditor().get("/api/figures/" + year, office.head());
        assertThat(figures.at("/agreements/signed")).as(figures.text()).isEqualTo(Integer.toString(signed));
        assertThat(figures.at("/contributionsUsd/total")).as(figures.text()).isEqualTo(total);
        assertThat(figures.at("/contributionsUsd/own")).isEqualTo(own);
        told.put("/api/figures/" + year + "?position=" + office.head(), figures.text());
    }

    private String top() {
        return office.auditor().get("/api/figures/2024", office.head()).at("/topFinancialPartners/0/name");
    }

    private String badges() {
        return office.auditor()
                .get(partnership, office.head())
                .json()
                .get("badges")
                .toString();
    }
}
