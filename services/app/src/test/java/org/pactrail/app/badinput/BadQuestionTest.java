package org.pactrail.app.badinput;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pactrail.app.support.Form;
import org.pactrail.app.support.RunningPactrail;

/** Questions, addresses and files that lead to nothing. */
class BadQuestionTest extends BadInput {
    BadQuestionTest(RunningPactrail pactrail) {
        super(pactrail, "Questions");
    }

    @Override
    Stream<Bad> cases() {
        return Stream.of(questions(), lists(), explanations(), addresses(), files())
                .flatMap(Function.identity());
    }

    private Stream<Bad> questions() {
        return Stream.of(
                get(
                        "an unknown parameter",
                        400,
                        "knows top, definitions, position, knownAt, after",
                        "/api/figures/2024?since=2024"),
                get("a time without an hour", 400, "knownAt=2024-01-01.", "/api/figures/2024?knownAt=2024-01-01"),
                get("a past to come", 400, "has not reached", "/api/figures/2024?position=999999999"),
                get(
                        "two pasts at once",
                        400,
                        "not for both",
                        "/api/figures/2024?position=0&knownAt=2024-01-01T00:00:00Z"),
                get("a past that is no number", 400, "whole number", "/api/figures?from=2024&to=2024&position=then"),
                get("a page that is no number", 400, "page=two", "/api/partners?page=two"),
                get("the page before the first", 400, "page=0", "/api/partnerships?page=0"),
                get("two pages at once", 400, "\"page\" comes 2 times", "/api/partnerships?page=1&page=2"),
                get("an unknown stage", 400, "instead of stage=DONE", "/api/partnerships?stage=DONE"),
                get("a year that is no number", 400, "1900 to 2100", "/api/figures/twenty"),
                get("a year too far away", 400, "1900 to 2100", "/api/figures/9999"),
                get("a year of digits without end", 400, "1900 to 2100", "/api/figures/" + "9".repeat(40)),
                get("a trend without an end", 400, "to=nothing", "/api/figures?from=2020"),
                get("a trend backwards", 400, "the earlier one first", "/api/figures?from=2024&to=2020"),
                get("an unknown dimension", 400, "one of region, priority", "/api/figures/2024/lines?dimension=colour"),
                get("the top of nobody", 400, "from 1 to 100", "/api/figures/2024?top=0"),
                get("after what is no position", 400, "whole number", "/api/figures/2024?after=now"),
                get("a position that nothing has reached", 503, "has not reached", "/api/partners?after=999999999"),
                bad(
                        "another form of answer",
                        406,
                        "json",
                        () -> officer.send(officer.to("/api/figures/2024").header("Accept", "text/csv"))));
    }

    private Stream<Bad> lists() {
        return Stream.of(
                get("a page too far away", 400, "1 to 1000000", "/api/partners?page=1000001"),
                get("a page of nothing", 400, "size=0", "/api/partnerships?size=0"),
                get("a page of everything", 400, "1 to 200", "/api/approvals?size=201"),
                get("an order that a list has not", 400, "one of opened, title", "/api/partnerships?sort=colour"),
                get("an order of partners that they have not", 400, "one of name", "/api/partners?sort=colour"),
                get("an order of filters that they have not", 400, "one of name", "/api/filters?sort=query"),
                get("partnerships of nobody", 400, "GET /api/users", "/api/partnerships?officer=nobody"),
                get("work of nobody", 400, "GET /api/users", "/api/work?officer=nobody"),
                get("a board of nobody", 400, "GET /api/users", "/api/board?officer=nobody"),
                get("partnerships with nobody", 400, "GET /api/partners", "/api/partnerships?partner=nobody"),
                get("partnerships of another planet", 400, "AFR, AMS", "/api/partnerships?region=MARS"),
                get("partnerships for no priority", 400, "priority=X", "/api/partnerships?priority=X"),
                get("partners of no type", 400, "GOVERNMENT", "/api/partners?type=BANK"),
                get("partners of no membership", 400, "MEMBER_STATE", "/api/partners?membership=BANK"),
                get("partners of no country", 400, "such as CH", "/api/partners?country=XX"),
                get("a partnership before it was opened", 404, "opened after position -1", prospect + "?position=-1"),
                get("its timeline before it was opened", 404, "opened after", prospect + "/timeline?position=-1"),
                get("a partnership to come", 400, "has not reached", prospect + "?position=999999999"),
                get("a partner before it was registered", 404, "registered after", partner() + "?position=-1"),
                get(
                        "a partner of two pasts",
                        400,
                        "not for both",
                        partner() + "?position=0&knownAt=2024-01-01T00:00:00Z"),
                get("a list of a past that is no time", 400, "knownAt=then", "/api/partners?knownAt=then"));
    }

    private String partner() {
        return "/api/partners/" + member;
    }

    private Stream<Bad> explanations() {
        return Stream.of(
                get("definitions that are not there", 400, "one of 1, 2", "/api/figures/2024?definitions=3"),
                get("lines of no cell", 400, "Name a number", "/api/figures/2024/lines?cell=byRegion.AFR"),
                get(
                        "lines of a share",
                        400,
                        "no percentage",
                        "/api/figures/2024/lines?cell=contributionsUsd.ownPercent"),
                get("a cell split again", 400, "leave out", "/api/figures/2024/lines?cell=partners.total&region=AFR"),
                get(
                        "two ways to split",
                        400,
                        "one of the two",
                        "/api/figures/2024/lines?region=AFR&priority=UNALLOCATED"),
                get("a type of no partner", 400, "GOVERNMENT", "/api/figures/2024/lines?type=BANK"),
                get("lines before the first page", 400, "page=0", "/api/figures/2024/lines?page=0"),
                get("a file of a cell that is none", 400, "Name a number", "/api/figures/2024/lines.xlsx?cell=x"),
                get("a passport of nothing", 400, "Name a number", "/api/figures/2024/passport"),
                get("an edition that is not there", 404, "listed at", "/api/figures/editions/2024-999"),
                get("a name of no edition", 404, "listed at", "/api/figures/editions/first/figures"),
                get(
                        "a restatement of nothing",
                        400,
                        "editions?year=2024 lists",
                        "/api/figures/2024/restatement?to=now"),
                get("a forecast to come", 400, "has not reached", "/api/forecast?position=999999999"),
                get("a forecast known at no time", 400, "instead of knownAt=then", "/api/forecast?knownAt=then"),
                edition("an edition without a title", 400, "title", "{}"),
                edition("an edition with two lines of title", 400, "title", "{\"title\":\"a\\nb\"}"),
                edition("an edition of the future", 400, "has not reached", "{\"title\":\"a\",\"position\":999999}"),
                edition("an edition before the first", 400, "from -1", "{\"title\":\"a\",\"position\":-2}"),
                edition("an edition by other rules", 400, "one of 1, 2", "{\"title\":\"a\",\"definitions\":\"3\"}"),
                bad(
                        "an edition by whom may not publish",
                        403,
                        "",
                        () -> officer.post("/api/figures/2024/editions", "{\"title\":\"a\"}")));
    }

    private Bad edition(String name, int status, String saying, String body) {
        return bad(name, status, saying, () -> approver.post("/api/figures/2024/editions", body));
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
                file(
                        "no file",
                        "agreements must be there, or pipeline, or partners",
                        new Form().file("amendments", "x")),
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
                        "Say true or false instead of dryRun=maybe",
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

    private Bad get(String name, int status, String word, String path) {
        return bad(name, status, word, () -> officer.get(path));
    }

    private Bad file(String name, String word, Form form) {
        return bad(name, 400, word, () -> officer.post("/api/imports", form));
    }
}
