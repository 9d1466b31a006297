package org.pactrail.app.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.web.role.Role.ADMIN;
import static org.pactrail.web.role.Role.AUDITOR;
import static org.pactrail.web.role.Role.DASHBOARD;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pactrail.app.support.Bodies;
import org.pactrail.app.support.PactrailClient.Answer;
import org.pactrail.app.support.RunningPactrail;

/** Commands that are understood and refused. */
class BadCommandTest extends BadInput {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    BadCommandTest(RunningPactrail pactrail) {
        super(pactrail, "Refusals");
    }

    @Override
    Stream<Bad> cases() {
        return Stream.of(unknown(), refused(), headers(), access()).flatMap(Function.identity());
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
                        signature(" refusals-1 ", "1")),
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
                bad(
                        "a name in other letters and spaces",
                        409,
                        "registered already",
                        () -> officer.post("/api/partners", Bodies.member("  ministry OF   refusals"))));
    }

    private Stream<Bad> headers() {
        String body = Bodies.negotiation("2025-01-01");
        String key = "e2e-key-used-once";
        officer.post("/api/partners", Bodies.member("Keyed once"), "Idempotency-Key", key);
        return Stream.of(
                headed("a version that is gone", 412, "version 0 is there now", body, "If-Match", "\"7\""),
                headed("a version without quotes", 400, "If-Match must be an ETag", body, "If-Match", "7"),
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
                        "Give a position of the ledger",
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

    @Test
    void a_taken_name_is_answered_with_its_holder() {
        Answer answer = officer.post("/api/partners", Bodies.member("  ministry OF   refusals"));

        assertThat(answer.at("/holder")).isEqualTo("/api/partners/" + member);
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
}
