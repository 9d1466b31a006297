package org.pactrail.app.badinput;

import static org.pactrail.web.role.Role.ADMIN;
import static org.pactrail.web.role.Role.AUDITOR;

import java.util.function.Function;
import java.util.stream.Stream;
import org.pactrail.app.support.Bodies;
import org.pactrail.app.support.Form;
import org.pactrail.app.support.RunningPactrail;

/** An officer's daily work, what changes of partners, and what is done to many at once, asked wrongly. */
class BadWorkTest extends BadInput {
    private static final String MOVED = "{\"due\":\"2026-01-01\"}";

    BadWorkTest(RunningPactrail pactrail) {
        super(pactrail, "Works");
    }

    @Override
    Stream<Bad> cases() {
        return Stream.of(work(), partners(), many(), files()).flatMap(Function.identity());
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
                        () -> officer.post(path + "/name", "{\"name\":\"works ltd\",\"effectiveOn\":\"2025-01-01\"}")),
                bad(
                        "a name from the future on",
                        409,
                        "lies in the future",
                        () -> officer.post(path + "/name", "{\"name\":\"New\",\"effectiveOn\":\"2099-01-01\"}")),
                bad("a class that it has", 409, "already", () -> officer.post(path + "/classification", """
                                {"type":"GOVERNMENT","membership":"MEMBER_STATE","effectiveOn":"2025-01-01"}""")),
                bad(
                        "the name of the office's own organization",
                        400,
                        "must not be SELF",
                        () -> officer.post("/api/partners", Bodies.member("Self"))),
                bad(
                        "a name with a bar",
                        400,
                        "must not hold a bar",
                        () -> officer.post(path + "/name", "{\"name\":\"A|B\",\"effectiveOn\":\"2025-01-01\"}")),
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

    private static String pledge(String partner, String on) {
        return """
                {"partner":"%s","amount":"1","currency":"USD","pledgedOn":"%s"}""".formatted(partner, on);
    }
}
