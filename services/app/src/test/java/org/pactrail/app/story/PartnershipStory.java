package org.pactrail.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.app.support.Office.items;
import static org.pactrail.app.support.Office.made;
import static org.pactrail.app.support.Office.written;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pactrail.app.support.Bodies;
import org.pactrail.app.support.FiguresListener;
import org.pactrail.app.support.FiguresListener.Told;
import org.pactrail.app.support.Office;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.app.support.PactrailClient.Answer;
import tools.jackson.databind.JsonNode;

/** One partnership from its first contact to its last receipt, as officer, approver, auditor and a dashboard live through it. */
abstract class PartnershipStory {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final Office office;
    private final PactrailClient officer;
    private final PactrailClient auditor;

    PartnershipStory(Office office) {
        this.office = office;
        this.officer = office.officer();
        this.auditor = office.auditor();
    }

    @Test
    void a_partnership_goes_from_prospect_to_funded_before_the_eyes_of_a_dashboard() throws Exception {
        try (FiguresListener listener = office.dashboard().listen(null)) {
            String company = made(officer.post("/api/partners", Bodies.company("Rural Networks Ltd")));
            String ministry = made(officer.post("/api/partners", Bodies.member("Ministry of Connectivity")));
            String partnership = "/api/partnerships/" + open(company);
            prospect(partnership);
            written(office.approver().post(partnership + "/clearances", Bodies.clearance(company, "2099-12-31")));

            Answer signed = officer.post(partnership + "/signature", signature(company, ministry));
            written(signed);
            Told told = listener.await(event -> event.year() == TODAY.getYear());

            assertThat(told.id()).isEqualTo(signed.position() - 1);
            assertThat(told.signed()).isEqualTo(1);
            assertThat(told.total()).isEqualTo("308641.99");
            receive(partnership, company, ministry);
            theRecordShowsAll(partnership);
            theTimelineShowsAll(partnership);
            assertThat(listener.told()).extracting(Told::id).isSorted();
        }
    }

    private String open(String company) {
        return made(officer.post("/api/partnerships", """
                {"title":"Rural broadband","partners":["%s"],"officer":"officer",
                 "expectation":{"amount":"250000","currency":"EUR","likelihood":"B","signatureMonth":"%d-12"}}""".formatted(company, TODAY.getYear())));
    }

    private void prospect(String partnership) {
        written(officer.post(partnership + "/outreach", """
                {"channel":"MEETING","on":"%1$s","with":"Investment unit","summary":"They want to join.",
                 "nextStep":{"what":"Send the draft","due":"%1$s"}}""".formatted(TODAY)));
        written(officer.post(partnership + "/negotiation", Bodies.negotiation(TODAY.toString())));
    }

    /** 200 000.00 EUR at 1.09876 are 219 752.00 USD; with the 88 889.99 USD they make 308 641.99. */
    private static String signature(String company, String ministry) {
        return """
                {"reference":"RB-1","instrument":"FUNDING_AGREEMENT","signedOn":"%1$s","parties":["%2$s","%3$s"],
                 "contributions":[
                   {"contributor":"%2$s","amount":"200000","currency":"EUR","kind":"CASH",
                    "usd":{"rate":"1.09876","source":"Central bank","on":"%1$s"}},
                   {"contributor":"%3$s","amount":"88889.99","currency":"USD","kind":"CASH"}],
                 "regions":{"AFR":33.33,"ARB":33.33,"ASP":"33.34"},"priorities":{"DIGITAL_TRANSFORMATION":100}}""".formatted(TODAY, company, ministry);
    }

    private void receive(String partnership, String company, String ministry) {
        String today = TODAY.toString();
        String receipts = partnership + "/receipts";
        made(officer.post(receipts, Bodies.receipt(company, "150000.00", "EUR", today)));
        made(officer.post(receipts, Bodies.receipt(ministry, "88889.99", "USD", today)));
        assertThat(office.stage(partnership)).isEqualTo("SIGNED");
        made(officer.post(receipts, Bodies.receipt(company, "50000", "EUR", today)));
        assertThat(office.stage(partnership)).isEqualTo("FUNDED");
    }

    private void theRecordShowsAll(String partnership) {
        JsonNode record = auditor.get(partnership, office.head()).json();
        assertThat(record.at("/fundedOn").asString()).isEqualTo(TODAY.toString());
        assertThat(record.at("/outreach/0/with").asString()).isEqualTo("Investment unit");
        assertThat(record.at("/expectation/amount").asString()).isEqualTo("250000.00");
        assertThat(record.at("/clearances/0/decider").asString()).isEqualTo("approver");
        assertThat(record.at("/agreement/usdTotal").asString()).isEqualTo("308641.99");
        assertThat(record.at("/agreement/contributions/0/usd").toString())
                .isEqualTo("{\"amount\":\"219752.00\",\"rate\":\"1.09876\",\"source\":\"Central bank\",\"on\":\""
                        + TODAY + "\"}");
        assertThat(record.at("/agreement/contributions/0/received").asString()).isEqualTo("200000.00");
        assertThat(items(record.get("receipts"))).hasSize(3);
        assertThat(regions()).containsExactly("AFR 1 102870.38", "ARB 1 102870.37", "ASP 1 102901.24");
    }

    private void theTimelineShowsAll(String partnership) {
        List<JsonNode> newestFirst = items(
                auditor.get(partnership + "/timeline", office.head()).json().get("entries"));
        assertThat(newestFirst.stream()
                        .map(entry -> entry.get("event").asString())
                        .toList()
                        .reversed())
                .containsExactly(
                        "PartnershipOpened",
                        "ExpectationSet",
                        "OutreachLogged",
                        "NegotiationStarted",
                        "PartnerCleared",
                        "AgreementSigned",
                        "ReceiptRecorded",
                        "ReceiptRecorded",
                        "ReceiptRecorded",
                        "PartnershipFunded");
        assertThat(newestFirst.stream()
                        .filter(entry -> entry.get("who").asString().equals("approver"))
                        .map(entry -> entry.get("event").asString()))
                .containsExactly("PartnerCleared");
    }

    private List<String> regions() {
        JsonNode figures =
                auditor.get("/api/figures/" + TODAY.getYear(), office.head()).json();
        return items(figures.get("byRegion")).stream()
                .map(region -> region.get("code").asString()
                        + ' '
                        + region.get("agreements").asInt()
                        + ' '
                        + region.get("usd").asString())
                .filter(region -> !region.endsWith(" 0 0.00"))
                .toList();
    }

    @Test
    void what_was_lost_is_re_opened_where_it_stood_with_its_history() {
        String partner = made(officer.post("/api/partners", Bodies.member("Ministry of Second Thoughts")));
        String partnership = "/api/partnerships/"
                + made(officer.post("/api/partnerships", Bodies.prospect("Second thoughts", "officer", partner)));
        written(officer.post(partnership + "/negotiation", Bodies.negotiation("2020-01-01")));
        written(officer.post(partnership + "/ending", Bodies.ending("LOST", "2020-02-01")));
        assertThat(office.stage(partnership)).isEqualTo("LOST");
        assertThat(officer.post(partnership + "/negotiation", Bodies.negotiation("2020-03-01"))
                        .text())
                .contains("Re-open it first");

        written(officer.post(partnership + "/reopening", "{\"on\":\"2020-03-01\",\"reason\":\"They called again\"}"));

        assertThat(office.stage(partnership)).isEqualTo("NEGOTIATION");
        assertThat(auditor.get(partnership).at("/reopening/reason")).isEqualTo("They called again");
        assertThat(items(auditor.get(partnership + "/timeline").json().get("entries")).stream()
                        .map(entry -> entry.get("event").asString()
                                + ' '
                                + entry.at("/data/reason").asString("")))
                .containsExactly(
                        "PartnershipReopened They called again",
                        "PartnershipEnded As the partner told us",
                        "NegotiationStarted ",
                        "PartnershipOpened ");
    }
}
