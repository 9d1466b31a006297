package org.pactrail.app;

import static org.pactrail.app.Role.ADMIN;
import static org.pactrail.app.Role.AUDITOR;

import java.util.function.Function;
import java.util.stream.Stream;

/** What comes after signature, what changes of partners, and what is done to many at once, asked wrongly. */
class BadChangeTest extends BadInput {
    private static final String MOVED = "{\"due\":\"2026-01-01\"}";

    BadChangeTest(RunningPactrail pactrail) {
        super(pactrail, "Changes");
    }

    @Override
    Stream<Bad> cases() {
        return Stream.of(amendments(), corrections(), decisions(), receipts(), work(), partners(), many(), files())
                .flatMap(Function.identity());
    }

    private Stream<Bad> amendments() {
        return Stream.of(
                amend("an amendment before signature", 409, negotiated, "Only a signed agreement", delta("1")),
                amend("an amendment that takes too much", 409, signed, "Take away no more", delta("-1000.01")),
                amend("an amendment of nothing", 400, signed, "contributions must hold at least one", ""),
                amend("a delta of zero", 400, signed, "above or below zero", delta("0.00")),
                amend("a delta of too many decimals", 400, signed, "at most 2 decimals", delta("1.001")),
                amend("a delta of nobody", 404, signed, "no partner", delta("1").replace(member, "nobody")),
                bad(
                        "an amendment before the agreement",
                        409,
                        "before it was signed",
                        () -> officer.post(signed + "/amendments", amendment("2024-12-31", delta("1")))),
                bad(
                        "an amendment in the future",
                        409,
                        "lies in the future",
                        () -> officer.post(signed + "/amendments", amendment("2099-12-31", delta("1")))),
                bad(
                        "an amendment of an unknown partnership",
                        404,
                        "no partnership",
                        () -> officer.post("/api/partnerships/nobody/amendments", amendment("2025-02-01", delta("1")))),
                bad(
                        "a cancellation before the agreement",
                        409,
                        "before it was signed",
                        () -> officer.post(signed + "/ending", Bodies.ending("CANCELLED", "2024-12-31"))),
                bad(
                        "a cancellation without a reason",
                        400,
                        "reason must be there",
                        () -> officer.post(signed + "/ending", "{\"outcome\":\"CANCELLED\",\"on\":\"2025-06-01\"}")));
    }

    private Stream<Bad> corrections() {
        return Stream.of(
                correct("a correction of nothing", 400, "exactly one of", "{\"reason\":\"r\"}"),
                correct(
                        "a correction of two things",
                        400,
                        "exactly one of",
                        "{\"reason\":\"r\",\"signedOn\":\"2025-01-02\",\"parties\":[\"p\"]}"),
                correct("a correction without a reason", 400, "reason must be there", "{\"signedOn\":\"2025-01-02\"}"),
                correct(
                        "a correction to what is there",
                        409,
                        "says so already",
                        "{\"reason\":\"r\",\"signedOn\":\"2025-01-01\"}"),
                correct(
                        "a corrected date in the future",
                        409,
                        "lies in the future",
                        "{\"reason\":\"r\",\"signedOn\":\"2099-01-01\"}"),
                correct(
                        "a contribution that is not there",
                        409,
                        "there is none at 7",
                        "{\"reason\":\"r\",\"contribution\":{\"index\":7,\"kind\":\"IN_KIND\"}}"),
                correct(
                        "an index that is a text",
                        400,
                        "a whole number",
                        "{\"reason\":\"r\",\"contribution\":{\"index\":\"0\",\"kind\":\"IN_KIND\"}}"),
                correct(
                        "an amount without its currency",
                        400,
                        "go together",
                        "{\"reason\":\"r\",\"contribution\":{\"index\":0,\"amount\":\"1\"}}"),
                correct("no party", 409, "at least one party", "{\"reason\":\"r\",\"parties\":[]}"),
                correct("an unknown party", 404, "no partner", "{\"reason\":\"r\",\"parties\":[\"nobody\"]}"),
                correct("regions of 99 %", 400, "must total 100", "{\"reason\":\"r\",\"regions\":{\"AFR\":\"99\"}}"));
    }

    private Stream<Bad> decisions() {
        return Stream.of(
                bad(
                        "a decision on an unknown change",
                        404,
                        "no change with the id",
                        () -> approver.post(signed + "/changes/nothing/decision", "{\"decision\":\"APPROVED\"}")),
                bad(
                        "a refusal without a reason",
                        400,
                        "note must be there",
                        () -> approver.post(signed + "/changes/nothing/decision", "{\"decision\":\"DECLINED\"}")),
                bad(
                        "a decision by an officer",
                        403,
                        "",
                        () -> officer.post(signed + "/changes/nothing/decision", "{\"decision\":\"APPROVED\"}")),
                bad(
                        "the withdrawal of an unknown change",
                        404,
                        "no change with the id",
                        () -> officer.post(signed + "/changes/nothing/withdrawal", "{}")));
    }

    private Stream<Bad> receipts() {
        String reversal = "{\"on\":\"2025-06-01\",\"reason\":\"r\"}";
        return Stream.of(
                bad(
                        "the reversal of an unknown receipt",
                        404,
                        "no receipt with the id",
                        () -> officer.post(signed + "/receipts/nothing/reversal", reversal)),
                bad(
                        "a reversal before signature",
                        409,
                        "signed agreement",
                        () -> officer.post(negotiated + "/receipts/nothing/reversal", reversal)),
                bad(
                        "a reversal without a reason",
                        400,
                        "reason must be there",
                        () -> officer.post(signed + "/receipts/nothing/reversal", "{\"on\":\"2025-06-01\"}")));
    }

    private Stream<Bad> work() {
        return Stream.of(
                bad(
                        "a step that is moved though there is none",
                        409,
                        "no open next step",
                        () -> officer.post(prospect + "/next-step/due", MOVED)),
                bad(
                        "a step that is done though there is none",
                        409,
                        "no open next step",
                        () -> officer.post(prospect + "/next-step/done", "{\"on\":\"2025-01-01\"}")),
                bad(
                        "an assignment to the owner",
                        409,
                        "owns this partnership already",
                        () -> officer.post(prospect + "/officer", "{\"officer\":\"officer\"}")),
                bad(
                        "an assignment to no name",
                        400,
                        "must be a user's name",
                        () -> officer.post(prospect + "/officer", "{\"officer\":\" \"}")),
                bad(
                        "a pledge of nobody",
                        404,
                        "no partner",
                        () -> officer.post(prospect + "/pledges", pledge("nobody", "2025-01-01"))),
                bad(
                        "a pledge after signature",
                        409,
                        "before signature",
                        () -> officer.post(signed + "/pledges", pledge(member, "2025-01-01"))),
                bad(
                        "the withdrawal of an unknown pledge",
                        404,
                        "no pledge with the id",
                        () -> officer.post(
                                prospect + "/pledges/nothing/withdrawal", "{\"on\":\"2025-01-01\",\"reason\":\"r\"}")),
                bad(
                        "an extension of what is not signed",
                        409,
                        "can be extended",
                        () -> officer.post("/api/partnerships", """
                                {"title":"t","partners":["%s"],"officer":"officer","extensionOf":"%s"}""".formatted(
                                        member, prospect.substring("/api/partnerships/".length())))),
                bad(
                        "a filter by what is no parameter",
                        400,
                        "query must hold",
                        () -> officer.post("/api/filters", "{\"name\":\"f\",\"query\":{\"colour\":\"red\"}}")),
                bad(
                        "the removal of an unknown filter",
                        404,
                        "no filter",
                        () -> officer.post("/api/filters/removal", "{\"name\":\"nothing\"}")));
    }

    private Stream<Bad> partners() {
        String path = "/api/partners/" + member;
        return Stream.of(
                bad(
                        "a name that another has",
                        409,
                        "registered already",
                        () -> officer.post(
                                path + "/name", "{\"name\":\"changes ltd\",\"effectiveOn\":\"2025-01-01\"}")),
                bad(
                        "a name from the future on",
                        409,
                        "lies in the future",
                        () -> officer.post(path + "/name", "{\"name\":\"New\",\"effectiveOn\":\"2099-01-01\"}")),
                bad("a class that it has", 409, "already", () -> officer.post(path + "/classification", """
                                {"type":"GOVERNMENT","membership":"MEMBER_STATE","effectiveOn":"2025-01-01"}""")),
                bad(
                        "a merge into itself",
                        409,
                        "into itself",
                        () -> officer.post(path + "/merge", "{\"into\":\"" + member + "\"}")),
                bad(
                        "a merge into nobody",
                        404,
                        "no partner",
                        () -> officer.post(path + "/merge", "{\"into\":\"nobody\"}")),
                bad(
                        "an undone merge that never was",
                        409,
                        "nothing to undo",
                        () -> officer.post(path + "/merge/reversal", "{\"reason\":\"r\"}")),
                bad(
                        "a scheme in small letters",
                        400,
                        "capital letters",
                        () -> officer.post(path + "/identifiers", "{\"scheme\":\"lei\",\"identifier\":\"1\"}")),
                bad(
                        "an unknown partner",
                        404,
                        "no partner",
                        () -> officer.post(
                                "/api/partners/nobody/name", "{\"name\":\"New\",\"effectiveOn\":\"2025-01-01\"}")),
                bad(
                        "a change by an auditor",
                        403,
                        "",
                        () -> pactrail.as(AUDITOR).post(path + "/merge", "{\"into\":\"" + company + "\"}")));
    }

    private Stream<Bad> many() {
        return Stream.of(
                bad(
                        "an assignment of none",
                        400,
                        "must name 1 to 500",
                        () -> officer.post("/api/bulk/assignment", "{\"partnerships\":[],\"officer\":\"eve\"}")),
                bad(
                        "an assignment of one twice",
                        400,
                        "each partnership once",
                        () -> officer.post(
                                "/api/bulk/assignment",
                                "{\"partnerships\":[{\"id\":\"a\"},{\"id\":\"a\"}],\"officer\":\"eve\"}")),
                bad(
                        "the reversal of an unknown import",
                        404,
                        "no import",
                        () -> pactrail.as(ADMIN).post("/api/imports/nothing/reversal", "{\"reason\":\"r\"}")),
                bad(
                        "the reversal of an import by an officer",
                        403,
                        "",
                        () -> officer.post("/api/imports/nothing/reversal", "{\"reason\":\"r\"}")));
    }

    private Stream<Bad> files() {
        String header = "month,currency,usd_per_unit,source,on\n";
        return Stream.of(
                rates("rates of another header", "must have the header", "a,b\n1,2\n"),
                rates("no rate", "at least one rate", header),
                rates("a rate of nothing", "above zero", header + "2026-01,EUR,0,UN,2026-01-01\n"),
                rates("a rate of dollars", "another currency than USD", header + "2026-01,USD,1,UN,2026-01-01\n"),
                rates(
                        "a rate twice",
                        "a second time",
                        header + "2026-01,EUR,1.1,UN,2026-01-01\n2026-01,EUR,1.2,UN,2026-01-01\n"),
                bad(
                        "rates by an officer",
                        403,
                        "",
                        () -> officer.post(
                                "/api/rates", new Form().file("rates", header + "2026-01,EUR,1.1,UN,2026-01-01\n"))));
    }

    private Bad rates(String name, String word, String file) {
        return bad(name, 400, word, () -> pactrail.as(ADMIN).post("/api/rates", new Form().file("rates", file)));
    }

    private Bad amend(String name, int status, String partnership, String word, String deltas) {
        return bad(
                name, status, word, () -> officer.post(partnership + "/amendments", amendment("2025-02-01", deltas)));
    }

    private Bad correct(String name, int status, String word, String body) {
        return bad(name, status, word, () -> officer.post(signed + "/corrections", body));
    }

    private String delta(String amount) {
        return Bodies.cash(member, amount, "USD");
    }

    private static String amendment(String on, String deltas) {
        return """
                {"reference":"A-1","amendedOn":"%s","reason":"r","contributions":[%s]}""".formatted(on, deltas);
    }

    private static String pledge(String partner, String on) {
        return """
                {"partner":"%s","amount":"1","currency":"USD","pledgedOn":"%s"}""".formatted(partner, on);
    }
}
