package org.pactrail.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.app.Role.ADMIN;
import static org.pactrail.app.Role.APPROVER;
import static org.pactrail.app.Role.AUDITOR;
import static org.pactrail.app.Role.DASHBOARD;
import static org.pactrail.app.Role.OFFICER;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pactrail.app.PactrailClient.Answer;

/** Whatever is wrong with a request, it is answered with a sentence that says so, and nothing is written. */
@ExtendWith(SharedPactrail.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final RunningPactrail pactrail;
    private final PactrailClient officer;
    private final PactrailClient approver;
    private final String member;
    private final String company;
    private final String prospect;
    private final String negotiated;
    private final String uncleared;
    private final String signed;
    private final String approversOwn;

    BadInputTest(RunningPactrail pactrail) {
        this.pactrail = pactrail;
        officer = pactrail.as(OFFICER);
        approver = pactrail.as(APPROVER);
        member = register(Bodies.member("Ministry of Mistakes"));
        company = register(Bodies.company("Mistakes Ltd"));
        prospect = open("officer", member);
        negotiated = negotiate("officer", member);
        uncleared = negotiate("officer", company);
        signed = negotiate("officer", member);
        approversOwn = negotiate("approver", company);
        officer.post(signed + "/signature", signature("MIST-1", "1000"));
    }

    /** A bad request, what it is answered, and a word of the answer's sentence. */
    record Bad(String name, int status, String word, Supplier<Answer> request) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource({
        "json",
        "values",
        "signatures",
        "unknown",
        "refused",
        "headers",
        "access",
        "questions",
        "addresses",
        "files"
    })
    void bad_input_is_answered_with_a_sentence_and_changes_nothing(Bad bad) {
        String before = head();

        Answer answer = bad.request().get();

        assertThat(answer.status()).as(answer.text()).isEqualTo(bad.status());
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.at("/status")).isEqualTo(Integer.toString(bad.status()));
        assertThat(answer.at("/detail")).contains(bad.word()).endsWith(".").doesNotContain("Exception", "org.", "null");
        assertThat(head()).isEqualTo(before);
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
    void a_taken_name_is_answered_with_its_holder() {
        Answer answer = officer.post("/api/partners", Bodies.member("  ministry OF   mistakes"));

        assertThat(answer.at("/holder")).isEqualTo("/api/partners/" + member);
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

    private Stream<Bad> unknown() {
        return Stream.of(
                bad(
                        "an unknown partnership",
                        404,
                        "no partnership with the id \"nobody\"",
                        () -> officer.post("/api/partnerships/nobody/negotiation", Bodies.negotiation("2026-01-01"))),
                bad(
                        "a partner's id for a partnership's",
                        404,
                        "no partnership",
                        () -> officer.post(
                                "/api/partnerships/" + member + "/negotiation", Bodies.negotiation("2026-01-01"))),
                bad(
                        "an unknown partner in an opening",
                        404,
                        "no partner with the id \"nobody\"",
                        () -> officer.post("/api/partnerships", Bodies.prospect("t", "officer", "nobody"))),
                bad(
                        "an unknown partner in a clearance",
                        404,
                        "no partner",
                        () -> approver.post(uncleared + "/clearances", Bodies.clearance("nobody", "2099-01-01"))),
                bad(
                        "an unknown contributor",
                        404,
                        "no partner",
                        () -> officer.post(
                                negotiated + "/signature",
                                Bodies.signature("NEVER-1", "2025-01-01", Bodies.cash("nobody", "1", "USD")))),
                bad(
                        "an id of 65 characters",
                        400,
                        "at most 64",
                        () -> officer.post(
                                "/api/partnerships/" + "x".repeat(65) + "/negotiation",
                                Bodies.negotiation("2026-01-01"))),
                get("an unknown partner to read", 404, "no partner nobody", "/api/partners/nobody"),
                get("an unknown partnership to read", 404, "no partnership nobody", "/api/partnerships/nobody"),
                get("an unknown timeline", 404, "no partnership nobody", "/api/partnerships/nobody/timeline"));
    }

    private Stream<Bad> refused() {
        String tomorrow = TODAY.plusDays(2).toString();
        return Stream.of(
                sign(
                        "a signature in the future",
                        409,
                        negotiated,
                        "lies in the future",
                        Bodies.signature("NEVER-1", tomorrow, Bodies.cash(member, "1", "USD"))),
                sign(
                        "a signature without clearance",
                        409,
                        uncleared,
                        "needs a due-diligence clearance",
                        Bodies.signature("NEVER-1", "2025-01-01", Bodies.cash(company, "1", "USD"))),
                sign("a prospect's signature", 409, prospect, "Start its negotiation first", signature("NEVER-1", "1")),
                sign("a second signature", 409, signed, "cannot become SIGNED", signature("NEVER-1", "1")),
                sign(
                        "a reference that is taken",
                        409,
                        negotiated,
                        "belongs to the agreement",
                        signature(" mist-1 ", "1")),
                bad(
                        "a clearance by the owner",
                        409,
                        "You own this partnership",
                        () -> approver.post(approversOwn + "/clearances", Bodies.clearance(company, "2099-01-01"))),
                bad(
                        "a clearance after signature",
                        409,
                        "before signature",
                        () -> approver.post(signed + "/clearances", Bodies.clearance(member, "2099-01-01"))),
                bad(
                        "a receipt in another currency",
                        409,
                        "no contribution in EUR",
                        () -> officer.post(signed + "/receipts", Bodies.receipt(member, "1", "EUR", "2025-02-01"))),
                bad(
                        "a receipt before signature",
                        409,
                        "signed agreement",
                        () -> officer.post(negotiated + "/receipts", Bodies.receipt(member, "1", "USD", "2025-02-01"))),
                bad(
                        "a negotiation twice",
                        409,
                        "cannot become NEGOTIATION",
                        () -> officer.post(negotiated + "/negotiation", Bodies.negotiation("2025-01-01"))),
                bad(
                        "the loss of an agreement",
                        409,
                        "cannot become LOST",
                        () -> officer.post(signed + "/ending", Bodies.ending("LOST", "2025-02-01"))),
                bad(
                        "the re-opening of what is open",
                        409,
                        "Only a lost or withdrawn",
                        () -> officer.post(prospect + "/reopening", "{\"on\":\"2025-01-01\",\"reason\":\"r\"}")),
                partner(
                        "a name in other letters and spaces",
                        409,
                        "registered already",
                        Bodies.member("  ministry OF   mistakes")));
    }

    private Stream<Bad> headers() {
        String body = Bodies.negotiation("2025-01-01");
        String key = "e2e-key-used-once";
        officer.post("/api/partners", Bodies.member("Keyed once"), "Idempotency-Key", key);
        return Stream.of(
                headed("a version that is gone", 412, "version 0 is there now", body, "If-Match", "\"7\""),
                headed("a version without quotes", 400, "If-Match must be an ETag", body, "If-Match", "7"),
                headed("a weak version", 400, "If-Match must be an ETag", body, "If-Match", "W/\"0\""),
                headed("a key of 129 characters", 400, "1 to 128", body, "Idempotency-Key", "k".repeat(129)),
                headed("a key with a space", 400, "visible ASCII", body, "Idempotency-Key", "a b"),
                bad(
                        "a key with another body",
                        422,
                        "was used for another request",
                        () -> officer.post("/api/partners", Bodies.member("Keyed twice"), "Idempotency-Key", key)),
                bad(
                        "a key on another call",
                        422,
                        "was used for another request",
                        () -> officer.post(prospect + "/negotiation", body, "Idempotency-Key", key)),
                bad(
                        "plain text",
                        415,
                        "Send the body as application/json",
                        () -> officer.send(officer.to("/api/partners")
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString(Bodies.member("Plain"))))),
                bad(
                        "no content type",
                        415,
                        "application/json",
                        () -> officer.send(
                                officer.to("/api/partners").POST(BodyPublishers.ofString(Bodies.member("Plain"))))),
                bad(
                        "a Last-Event-ID that is no position",
                        400,
                        "id of the last event",
                        () -> officer.send(officer.to("/api/figures/changes").header("Last-Event-ID", "yesterday"))));
    }

    private Stream<Bad> access() {
        String body = Bodies.member("Not allowed");
        return Stream.of(
                bad(
                        "nobody",
                        401,
                        "Send a user's name and password",
                        () -> pactrail.nobody().post("/api/partners", body)),
                bad(
                        "a wrong password",
                        401,
                        "Send",
                        () -> pactrail.nobody().as("officer", "guess").post("/api/partners", body)),
                bad(
                        "an unknown user",
                        401,
                        "Send",
                        () -> pactrail.nobody().as("ghost", "demo").post("/api/partners", body)),
                bad("nobody, reading", 401, "Send", () -> pactrail.nobody().get("/api/figures/2024")),
                bad(
                        "an auditor's command",
                        403,
                        "do not allow POST",
                        () -> pactrail.as(AUDITOR).post("/api/partners", body)),
                bad(
                        "a dashboard's command",
                        403,
                        "do not allow",
                        () -> pactrail.as(DASHBOARD).post("/api/partners", body)),
                bad("an approver's command", 403, "do not allow", () -> approver.post("/api/partners", body)),
                bad(
                        "an administrator's command",
                        403,
                        "do not allow",
                        () -> pactrail.as(ADMIN).post("/api/partners", body)),
                bad(
                        "an officer's clearance",
                        403,
                        "do not allow",
                        () -> officer.post(uncleared + "/clearances", Bodies.clearance(company, "2099-01-01"))),
                bad(
                        "a dashboard on the board",
                        403,
                        "do not allow GET",
                        () -> pactrail.as(DASHBOARD).get("/api/partnerships")));
    }

    private Stream<Bad> questions() {
        return Stream.of(
                get("a page that is no number", 400, "page=two", "/api/partners?page=two"),
                get("the page before the first", 400, "page=0", "/api/partnerships?page=0"),
                get("two pages at once", 400, "page=", "/api/partnerships?page=1&page=2"),
                get("an unknown stage", 400, "no stage DONE", "/api/partnerships?stage=DONE"),
                get("a year that is no number", 400, "1900 to 2100", "/api/figures/twenty"),
                get("a year too far away", 400, "1900 to 2100", "/api/figures/9999"),
                get("a year of digits without end", 400, "1900 to 2100", "/api/figures/" + "9".repeat(40)),
                get("a trend without an end", 400, "instead of none", "/api/figures?from=2020"),
                get("a trend backwards", 400, "the earlier one first", "/api/figures?from=2024&to=2020"),
                get("an unknown dimension", 400, "dimension=region", "/api/figures/2024/lines?dimension=colour"),
                get("the top of nobody", 400, "top 1 to 100", "/api/figures/2024?top=0"),
                get("after what is no position", 400, "whole number", "/api/figures/2024?after=now"),
                get("a position that nothing has reached", 503, "has not reached", "/api/partners?after=999999999"),
                bad(
                        "another form of answer",
                        406,
                        "json",
                        () -> officer.send(officer.to("/api/figures/2024").header("Accept", "text/csv"))));
    }

    private Stream<Bad> addresses() {
        return Stream.of(
                get("an unknown path", 404, "nothing at /api/nowhere", "/api/nowhere"),
                get("an empty part of a path", 400, "address", "/api//partners"),
                get("a parameter in a path", 400, "address", "/api/partners/a;b=c"),
                get("a way up", 400, "address", "/api/partners/%2e%2e/x"),
                get("a page of the server's own", 404, "nothing", "/error"),
                bad(
                        "a deletion",
                        405,
                        "GET or POST here instead of DELETE",
                        () -> officer.send(officer.to("/api/partners").DELETE())),
                bad(
                        "a replacement",
                        405,
                        "GET here instead of PUT",
                        () -> officer.send(officer.to("/api/partners/" + member).PUT(BodyPublishers.ofString("{}")))),
                bad(
                        "a method that nobody knows",
                        400,
                        "method",
                        () -> officer.send(officer.to("/api/partners").method("STEAL", BodyPublishers.noBody()))));
    }

    private Stream<Bad> files() {
        String header =
                "reference,title,signed_on,instrument,parties,regions,priorities,contributor,amount,currency,usd_amount,kind\n";
        return Stream.of(
                file("no file", "lacks the file \"agreements\"", new Form().file("partners", "x")),
                file(
                        "another header",
                        "must have the header reference,title",
                        new Form().file("agreements", "a,b\n1,2\n")),
                file("an empty file", "is empty", new Form().file("agreements", "")),
                file(
                        "a file that is not UTF-8",
                        "UTF-8",
                        new Form().file("agreements", (header + "Genève").getBytes(StandardCharsets.ISO_8859_1))),
                file("a quote that never ends", "RFC 4180", new Form().file("agreements", header + "\"R-1,t")),
                file(
                        "a bad file of partners",
                        "partners must have the header",
                        new Form().file("partners", "x\n").file("agreements", header)),
                bad(
                        "a dry run perhaps",
                        400,
                        "\"dryRun\" must be true or false",
                        () -> officer.post("/api/imports?dryRun=maybe", new Form().file("agreements", header))),
                bad("a JSON import", 415, "multipart/form-data", () -> officer.post("/api/imports", "{}")),
                bad(
                        "a form without boundaries",
                        400,
                        "cannot be read",
                        () -> officer.send(officer.to("/api/imports")
                                .header("Content-Type", "multipart/form-data")
                                .POST(BodyPublishers.ofString("--e2e")))));
    }

    private static Bad bad(String name, int status, String word, Supplier<Answer> request) {
        return new Bad(name, status, word, request);
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
        return sign(name, 400, negotiated, word, body);
    }

    private Bad sign(String name, int status, String partnership, String word, String body) {
        return bad(name, status, word, () -> officer.post(partnership + "/signature", body));
    }

    private Bad headed(String name, int status, String word, String body, String... headers) {
        return bad(name, status, word, () -> officer.post(prospect + "/negotiation", body, headers));
    }

    private Bad get(String name, int status, String word, String path) {
        return bad(name, status, word, () -> officer.get(path));
    }

    private Bad file(String name, String word, Form form) {
        return bad(name, 400, word, () -> officer.post("/api/imports", form));
    }

    /** A member's registration with something in it replaced. */
    private static String with(String part, String replacement) {
        return Bodies.member("Wrong").replace(part, replacement);
    }

    private String signature(String reference, String amount) {
        return Bodies.signature(reference, "2025-01-01", Bodies.cash(member, amount, "USD"));
    }

    private String register(String body) {
        return officer.post("/api/partners", body).id();
    }

    private String open(String owner, String partner) {
        return "/api/partnerships/"
                + officer.post("/api/partnerships", Bodies.prospect("A mistake", owner, partner))
                        .id();
    }

    private String negotiate(String owner, String partner) {
        String partnership = open(owner, partner);
        officer.post(partnership + "/negotiation", Bodies.negotiation("2025-01-01"));
        return partnership;
    }

    private String head() {
        return officer.get("/api/ledger/head").text();
    }
}
