package org.pactrail.app.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.pactrail.app.support.PactrailClient.Answer;
import org.pactrail.web.role.Role;
import tools.jackson.databind.JsonNode;

/** The people who work with one Pactrail, and what they do again and again. */
public record Office(
        PactrailClient officer, PactrailClient approver, PactrailClient auditor, PactrailClient dashboard) {

    public static Office of(RunningPactrail pactrail) {
        return new Office(
                pactrail.as(Role.OFFICER),
                pactrail.as(Role.APPROVER),
                pactrail.as(Role.AUDITOR),
                pactrail.as(Role.DASHBOARD));
    }

    /** @return path of a partnership with a member that signed for 1000.00 USD */
    public String signed(String name, String reference, String on) {
        String partner = made(officer.post("/api/partners", Bodies.member(name)));
        String partnership = "/api/partnerships/"
                + made(officer.post("/api/partnerships", Bodies.prospect(name, "officer", partner)));
        written(officer.post(partnership + "/negotiation", Bodies.negotiation(on)));
        written(officer.post(
                partnership + "/signature", Bodies.signature(reference, on, Bodies.cash(partner, "1000", "USD"))));
        return partnership;
    }

    /** Of a partnership, by its path. */
    public String stage(String partnership) {
        return auditor.get(partnership, head()).at("/stage");
    }

    public long head() {
        return auditor.get("/api/ledger/head").json().get("position").asLong();
    }

    /** @return the id of what was made */
    public static String made(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/" + answer.id());
        return answer.id();
    }

    public static void written(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    public static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
