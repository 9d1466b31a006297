package org.pactrail.app.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pactrail.app.support.Bodies;
import org.pactrail.app.support.PactrailClient.Answer;
import org.pactrail.app.support.RunningPactrail;

/** Bodies that cannot be understood. */
class BadBodyTest extends BadInput {
    BadBodyTest(RunningPactrail pactrail) {
        super(pactrail, "Mistakes");
    }

    @Override
    Stream<Bad> cases() {
        return Stream.of(json(), values(), signatures()).flatMap(Function.identity());
    }

    private Stream<Bad> json() {
        return Stream.of(
                partner("no JSON", 400, "line 1, column 9", "{\"name\":"),
                partner("no body", 400, "no body", ""),
                partner("JSON, then more", 400, "JSON", Bodies.member("Trailing") + "{}"),
                partner("an array", 400, "must be a JSON object", "[]"),
                partner("a text", 400, "must be a JSON object", "\"name\""),
                partner("the null", 400, "must be a JSON object", "null"),
                partner("nothing in the object", 400, "name must be there; type must be there", "{}"),
                partner("a field that is null", 400, "country must be there", with("\"CH\"", "null")),
                partner("an unknown field", 400, "colour is not a field", with("\"CH\"", "\"CH\",\"colour\":\"red\"")),
                partner("a field twice", 400, "JSON", with("\"CH\"", "\"CH\",\"country\":\"DE\"")),
                partner("a number for a text", 400, "name must be a JSON string", with("\"Wrong\"", "7")),
                partner("an object for a text", 400, "name must be a JSON string", with("\"Wrong\"", "{}")),
                partner("nested ten thousand deep", 400, "JSON", "[".repeat(10_000)),
                partner("a control character in it", 400, "JSON", with("Wrong", "Wro\u0001ng")),
                partner("an unquoted name", 400, "JSON", "{name:\"x\"}"),
                bad(
                        "text in another encoding",
                        400,
                        "UTF-8",
                        () -> officer.send(officer.to("/api/partners")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofByteArray(
                                        with("Wrong", "Genève").getBytes(StandardCharsets.ISO_8859_1))))));
    }

    private Stream<Bad> values() {
        return Stream.of(
                partner("an escaped control character", 400, "U+0007", with("Wrong", "Wro\\u0007ng")),
                partner("a line break in a name", 400, "U+000A", with("Wrong", "Wro\\nng")),
                partner("a lone surrogate", 400, "U+D800", with("Wrong", "\\ud800")),
                partner("a mark that turns text around", 400, "U+202E", with("Wrong", "\\u202Egnorw")),
                partner("a blank name", 400, "must not be blank", with("Wrong", " \\t ")),
                partner("a name of 301 characters", 400, "at most 300", with("Wrong", "x".repeat(301))),
                partner("an unknown country", 400, "two-letter code", with("CH", "XX")),
                partner("a country in small letters", 400, "two-letter code", with("CH", "ch")),
                partner("an unknown type", 400, "type must be one of", with("GOVERNMENT", "KINGDOM")),
                bad(
                        "a title of 1 MB",
                        400,
                        "at most 300 characters",
                        () -> officer.post(
                                "/api/partnerships", Bodies.prospect("x".repeat(1 << 20), "officer", member))),
                bad(
                        "a body of 5 MB",
                        413,
                        "at most 4 MB",
                        () -> officer.post(
                                "/api/partnerships", Bodies.prospect("x".repeat(5 << 20), "officer", member))),
                bad(
                        "no partners",
                        400,
                        "partners must name at least one",
                        () -> officer.post("/api/partnerships", "{\"title\":\"t\",\"partners\":[],\"officer\":\"o\"}")),
                expectation("a bad month", 400, "signatureMonth must be a month", "\"10\"", "B", "2026-13"),
                expectation("a bad likelihood", 400, "likelihood must be one of A, B, C", "\"10\"", "D", "2026-12"),
                expectation("an amount as a number", 400, "amount must be a JSON string", "10", "B", "2026-12"),
                bad(
                        "a bad date",
                        400,
                        "startedOn must be a date",
                        () -> officer.post(prospect + "/negotiation", Bodies.negotiation("2026-02-30"))),
                bad(
                        "a time for a date",
                        400,
                        "startedOn must be a date",
                        () -> officer.post(prospect + "/negotiation", Bodies.negotiation("2026-02-03T00:00:00Z"))),
                bad(
                        "a date of the year 20260",
                        400,
                        "startedOn must",
                        () -> officer.post(prospect + "/negotiation", Bodies.negotiation("+20260-01-01"))),
                bad(
                        "a clearance without an end",
                        400,
                        "validUntil must be there",
                        () -> approver.post(uncleared + "/clearances", "{\"partner\":\"p\",\"decision\":\"CLEARED\"}")),
                bad(
                        "a loss without a reason",
                        400,
                        "reason must be there",
                        () -> officer.post(negotiated + "/ending", "{\"outcome\":\"LOST\",\"on\":\"2026-01-01\"}")));
    }

    private Stream<Bad> signatures() {
        String valid = signature("NEVER-1", "1000");
        return Stream.of(
                sign(
                        "99.99 percent",
                        "must total 100 exactly, not 99.99",
                        valid.replace("\"GLOBAL\":100", "\"GLOBAL\":99.99")),
                sign(
                        "100.01 percent",
                        "must total 100 exactly, not 100.01",
                        valid.replace("\"GLOBAL\":100", "\"AFR\":50.01,\"EUR\":50")),
                sign(
                        "more than 100 percent in one",
                        "regions.AFR must be a percentage",
                        valid.replace("\"GLOBAL\":100", "\"AFR\":100.01")),
                sign(
                        "a percentage of three decimals",
                        "two decimals",
                        valid.replace("\"GLOBAL\":100", "\"AFR\":33.333,\"EUR\":66.667")),
                sign("no regions at all", "regions must total 100", valid.replace("\"GLOBAL\":100", "")),
                sign("an unknown region", "regions.MARS must be one of AFR", valid.replace("GLOBAL", "MARS")),
                sign(
                        "an unknown priority",
                        "priorities.PEACE must be one of",
                        valid.replace("DIGITAL_TRANSFORMATION", "PEACE")),
                sign("a negative amount", "amount must be a decimal text above zero", signature("NEVER-1", "-5")),
                sign("an amount of zero", "above zero", signature("NEVER-1", "0.00")),
                sign("an amount with an exponent", "decimal text", signature("NEVER-1", "1e3")),
                sign("an amount with a comma", "decimal text", signature("NEVER-1", "1,000.00")),
                sign("an amount of 20 digits", "at most 12 digits", signature("NEVER-1", "12345678901234567890")),
                sign("three decimals of a dollar", "at most 2 decimals in USD", signature("NEVER-1", "1.001")),
                sign(
                        "decimals of a yen",
                        "no decimals in JPY",
                        valid.replace("USD", "JPY").replace("1000", "1000.5")),
                sign("an unknown currency", "currency must be a currency's", valid.replace("USD", "USX")),
                sign("a currency that is none", "currency must be a currency's", valid.replace("USD", "XAU")),
                sign("an unknown kind", "kind must be one of CASH, IN_KIND", valid.replace("\"CASH\"", "\"GOLD\"")),
                sign("an amount as a number", "amount must be a JSON string", valid.replace("\"1000\"", "1000")),
                sign(
                        "dollars valued in dollars",
                        "usd must be left out",
                        valid.replace("\"CASH\"", "\"CASH\",\"usd\":{\"amount\":\"1\"}")),
                sign(
                        "a rate without its source",
                        "usd.source must be there",
                        valid.replace("USD", "EUR")
                                .replace("\"CASH\"", "\"CASH\",\"usd\":{\"rate\":\"1.1\",\"on\":\"2026-01-01\"}")));
    }

    @Test
    void three_decimals_of_a_currency_that_has_them_are_accepted() {
        String other = negotiate("officer", member);

        Answer answer = officer.post(
                other + "/signature", Bodies.signature("KWD-1", "2019-05-01", Bodies.cash(member, "1234.567", "KWD")));

        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        assertThat(officer.get(other, answer.position()).at("/agreement/contributions/0/amount"))
                .isEqualTo("1234.567");
    }

    @Test
    void every_fault_of_a_body_is_named_at_once() {
        Answer answer = officer.post(negotiated + "/signature", """
                {"reference":"","instrument":"LOAN","signedOn":"2024-02-30","contributions":
                 [{"contributor":"SELF","amount":1,"currency":"XYZ","kind":"CASH"}],"regions":{"MARS":100}}""");

        assertThat(answer.json().get("errors").findValuesAsString("field"))
                .containsExactly(
                        "reference",
                        "instrument",
                        "signedOn",
                        "contributions[0].amount",
                        "contributions[0].currency",
                        "regions.MARS",
                        "priorities");
    }

    private Bad partner(String name, int status, String word, String body) {
        return bad(name, status, word, () -> officer.post("/api/partners", body));
    }

    private Bad expectation(String name, int status, String word, String amount, String likelihood, String month) {
        return bad(
                name,
                status,
                word,
                () -> officer.post(prospect + "/expectation", """
                {"amount":%s,"currency":"EUR","likelihood":"%s","signatureMonth":"%s"}""".formatted(amount, likelihood, month)));
    }

    private Bad sign(String name, String word, String body) {
        return bad(name, 400, word, () -> officer.post(negotiated + "/signature", body));
    }

    /** A member's registration with something in it replaced. */
    private static String with(String part, String replacement) {
        return Bodies.member("Wrong").replace(part, replacement);
    }
}
