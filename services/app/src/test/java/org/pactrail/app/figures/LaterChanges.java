package org.pactrail.app.figures;

import static org.pactrail.app.support.Office.items;
import static org.pactrail.app.support.Office.made;
import static org.pactrail.app.support.Office.written;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.pactrail.app.support.Bodies;
import org.pactrail.app.support.Office;
import org.pactrail.app.support.PactrailClient.Answer;

/** What an office still does about years that it has reported already, at random from a seed; a refusal is none. */
final class LaterChanges {
    private static final List<String> CODES = List.of("AFR", "AMS", "ARB", "ASP", "CIS", "EUR", "GLOBAL");
    private static final List<String> CURRENCIES = List.of("USD", "EUR", "KPW");
    private static final List<String> MEMBERSHIPS = List.of("MEMBER_STATE", "SECTOR_MEMBER", "ASSOCIATE");

    private final Office office;
    private final Random random;
    private final List<String> agreements = new ArrayList<>();
    private final List<String> foreign = new ArrayList<>();
    private final List<String> partners = new ArrayList<>();
    private final Map<String, String> merged = new HashMap<>();
    private int made;

    LaterChanges(Office office, long seed) {
        this.office = office;
        this.random = new Random(seed);
        for (int page = 1; page <= 8; page++) {
            Answer cards = office.auditor().get("/api/partnerships?page=" + page);
            items(cards.json().get("partnerships"))
                    .forEach(card -> agreements.add(card.get("id").asString()));
        }
        for (int page = 1; page <= 2; page++) {
            items(office.auditor().get("/api/partners?page=" + page).json().get("partners"))
                    .forEach(partner -> partners.add(partner.get("id").asString()));
        }
    }

    /** Goes on until something was changed. */
    void next() {
        long before = office.head();
        while (office.head() == before) {
            switch (random.nextInt(9)) {
                case 0 -> sign();
                case 1 -> change("amendments", amendment());
                case 2 -> correct("\"signedOn\":\"%s\"".formatted(day()));
                case 3 -> revalue();
                case 4 ->
                    correct("\"contribution\":{\"index\":0,\"amount\":\"%s\",\"usd\":{\"amount\":\"%<s\"}}"
                            .formatted(amount()));
                case 5 -> correct("\"regions\":{\"%s\":\"33.33\",\"%s\":\"66.67\"}".formatted(code(0), code(3)));
                case 6 -> {
                    if (random.nextInt(4) == 0) {
                        change("ending", Bodies.ending("CANCELLED", "2026-01-01"));
                    }
                }
                case 7 -> mergeOrUndo();
                default ->
                    office.officer().post("/api/partners/" + pick(partners) + "/classification", """
                    {"type":"ACADEMIA","membership":"%s","effectiveOn":"2020-01-01"}""".formatted(
                                    pick(MEMBERSHIPS)));
            }
        }
    }

    private void sign() {
        String partner = pick(partners);
        String title = "Found later " + ++made;
        Answer opened = office.officer()
                .post(
                        "/api/partnerships",
                        random.nextInt(3) > 0
                                ? Bodies.prospect(title, "officer", partner)
                                : """
                {"title":"%s","partners":["%s"],"officer":"officer","extensionOf":"%s"}""".formatted(title, partner, pick(agreements)));
        if (opened.status() == 201) {
            String day = day();
            String path = "/api/partnerships/" + made(opened);
            written(office.officer().post(path + "/negotiation", Bodies.negotiation("2020-01-01")));
            written(office.approver().post(path + "/clearances", Bodies.clearance(partner, "2099-12-31")));
            written(office.officer()
                    .post(
                            path + "/signature",
                            Bodies.signature("LATE-" + made, day, Bodies.cash(partner, amount(), pick(CURRENCIES)))));
            agreements.add(opened.id());
            foreign.add(opened.id());
        }
    }

    private String amendment() {
        return """
                {"reference":"AM-%d","amendedOn":"%s","reason":"More of it","contributions":[%s]}""".formatted(++made, day(), Bodies.cash("SELF", amount(), "USD"));
    }

    private void revalue() {
        if (!foreign.isEmpty()) {
            String usd = "\"contribution\":{\"index\":0,\"usd\":{\"amount\":\"%s\"}}".formatted(amount());
            change(pick(foreign), "corrections", reasoned(usd));
        }
    }

    private void correct(String what) {
        change("corrections", reasoned(what));
    }

    private static String reasoned(String what) {
        return "{\"reason\":\"It was found to be so\"," + what + "}";
    }

    private void change(String call, String body) {
        change(pick(agreements), call, body);
    }

    /** Proposed by the officer, and approved. */
    private void change(String id, String call, String body) {
        String partnership = "/api/partnerships/" + id;
        Answer proposed = office.officer().post(partnership + '/' + call, body);
        if (proposed.status() == 201) {
            office.approver().post(partnership + "/changes/" + proposed.id() + "/decision", """
                    {"decision":"APPROVED"}""");
        }
    }

    private void mergeOrUndo() {
        String partner = pick(partners);
        if (merged.containsKey(partner)) {
            office.officer().post("/api/partners/" + partner + "/merge/reversal", "{\"reason\":\"They are two\"}");
            merged.remove(partner);
        } else {
            String into = pick(partners);
            Answer answer =
                    office.officer().post("/api/partners/" + partner + "/merge", "{\"into\":\"%s\"}".formatted(into));
            if (answer.status() < 300) {
                merged.put(partner, into);
            }
        }
    }

    private String day() {
        return (2022 + random.nextInt(3)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
    }

    private String amount() {
        return (1 + random.nextInt(1_000_000)) + "." + (10 + random.nextInt(90));
    }

    private String code(int from) {
        return CODES.get(from + random.nextInt(3));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
