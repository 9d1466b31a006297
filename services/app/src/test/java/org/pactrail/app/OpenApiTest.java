package org.pactrail.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.app.support.SharedPactrail;
import org.pactrail.web.Role;
import tools.jackson.databind.JsonNode;

/** What a program that reads the API's description is told. */
@ExtendWith(SharedPactrail.class)
@ResourceLock(SharedPactrail.NAME)
class OpenApiTest {
    private final JsonNode description;

    OpenApiTest(RunningPactrail pactrail) {
        description = pactrail.as(Role.DASHBOARD).get("/v3/api-docs").json();
    }

    @Test
    void every_call_is_listed_and_no_other() {
        assertThat(calls())
                .containsExactlyInAnyOrder(
                        "POST /api/partners",
                        "POST /api/partnerships",
                        "POST /api/partnerships/{id}/outreach",
                        "POST /api/partnerships/{id}/expectation",
                        "POST /api/partnerships/{id}/negotiation",
                        "POST /api/partnerships/{id}/clearances",
                        "POST /api/partnerships/{id}/signature",
                        "POST /api/partnerships/{id}/receipts",
                        "POST /api/partnerships/{id}/ending",
                        "POST /api/partnerships/{id}/reopening",
                        "POST /api/partners/{id}/name",
                        "POST /api/partners/{id}/classification",
                        "POST /api/partners/{id}/identifiers",
                        "POST /api/partners/{id}/short-names",
                        "POST /api/partners/{id}/merge",
                        "POST /api/partners/{id}/merge/reversal",
                        "POST /api/partnerships/{id}/officer",
                        "POST /api/partnerships/{id}/next-step",
                        "POST /api/partnerships/{id}/next-step/done",
                        "POST /api/partnerships/{id}/next-step/due",
                        "POST /api/partnerships/{id}/pledges",
                        "POST /api/partnerships/{id}/pledges/{pledge}/withdrawal",
                        "POST /api/partnerships/{id}/amendments",
                        "POST /api/partnerships/{id}/corrections",
                        "POST /api/partnerships/{id}/receipts/{receipt}/reversal",
                        "POST /api/partnerships/{id}/changes/{change}/decision",
                        "POST /api/partnerships/{id}/changes/{change}/withdrawal",
                        "POST /api/imports/{batch}/reversal",
                        "POST /api/bulk/assignment",
                        "POST /api/bulk/next-step",
                        "POST /api/rates",
                        "GET /api/rates",
                        "GET /api/filters",
                        "GET /api/partners/duplicates",
                        "GET /api/export/{file}.csv",
                        "GET /api/forecast",
                        "GET /api/approvals",
                        "GET /api/work",
                        "GET /api/board",
                        "POST /api/filters",
                        "POST /api/filters/removal",
                        "POST /api/imports",
                        "GET /api/imports",
                        "GET /api/partners",
                        "GET /api/partners/{id}",
                        "GET /api/partnerships",
                        "GET /api/partnerships/{id}",
                        "GET /api/partnerships/{id}/timeline",
                        "GET /api/partnerships/{id}/receipts/{receipt}",
                        "GET /api/figures",
                        "GET /api/figures/{year}",
                        "GET /api/figures/{year}/lines",
                        "GET /api/figures/{year}/lines.csv",
                        "GET /api/figures/{year}/lines.xlsx",
                        "GET /api/figures/{year}/passport",
                        "GET /api/figures/{year}/restatement",
                        "POST /api/figures/{year}/editions",
                        "GET /api/figures/editions",
                        "GET /api/figures/editions/{id}",
                        "GET /api/figures/editions/{id}/figures",
                        "GET /api/figures/rebuild",
                        "POST /api/figures/rebuild",
                        "GET /v3/asyncapi",
                        "GET /api/figures/changes",
                        "GET /api/codes",
                        "GET /api/me",
                        "GET /api/users",
                        "GET /api/ledger/head",
                        "GET /api/ledger/unreadable",
                        "POST /api/ledger/{position}/void");
    }

    /** A field with an exclamation mark must be there. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/partners                        | name! type! membership! country! shortNames
            /api/partnerships                    | title! partners! officer! expectation regions priorities extensionOf
            /api/partnerships/{id}/outreach      | channel! on! with summary! nextStep
            /api/partnerships/{id}/expectation   | amount! currency! likelihood! signatureMonth! usd
            /api/partnerships/{id}/negotiation   | startedOn!
            /api/partnerships/{id}/clearances    | partner! decision! validUntil note
            /api/partnerships/{id}/signature     | reference! instrument! signedOn! parties contributions! regions! priorities!
            /api/partnerships/{id}/receipts      | contributor! amount! currency! kind receivedOn! reference!
            /api/partnerships/{id}/ending        | outcome! on! reason
            /api/partnerships/{id}/reopening     | on! reason!
            /api/partnerships/{id}/amendments    | reference! amendedOn! contributions! reason!
            /api/partnerships/{id}/corrections   | reason! signedOn contribution regions priorities parties
            /api/partnerships/{id}/officer       | officer! reason
            /api/partnerships/{id}/pledges       | partner! amount! currency! pledgedOn! note
            /api/partners/{id}/short-names       | shortNames!
            /api/partners/{id}/merge             | into! reason""")
    void a_command_lists_its_fields_headers_and_answers(String path, String fields) {
        JsonNode call = description.get("paths").get(path).get("post");

        assertThat(fields(resolved(call.at("/requestBody/content/application~1json/schema"))))
                .containsExactlyInAnyOrder(fields.split(" "));
        assertThat(parameters(call))
                .containsExactlyInAnyOrderElementsOf(
                        path.contains("{id}")
                                ? List.of("id", "If-Match", "Idempotency-Key")
                                : List.of("If-Match", "Idempotency-Key"));
        assertThat(call.get("responses").propertyNames()).containsExactly("201", "204");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/partners                   | query merged type membership country page size sort position knownAt after
            /api/partners/{id}              | id position knownAt after
            /api/partners/duplicates        | name page size sort after
            /api/partnerships               | stage officer partner region priority query page size sort position knownAt after
            /api/partnerships/{id}          | id position knownAt after
            /api/partnerships/{id}/timeline | id position knownAt after
            /api/partnerships/{id}/receipts/{receipt} | id receipt position knownAt after
            /api/board                      | stage officer partner region priority query position knownAt after
            /api/approvals                  | page size sort after
            /api/filters                    | page size sort after
            /api/work                       | officer after
            /api/figures                    | from to top definitions position knownAt after
            /api/figures/{year}             | year top definitions position knownAt after
            /api/figures/{year}/lines       | year cell dimension contributor type membership region priority kind page definitions position knownAt after
            /api/figures/{year}/passport    | year cell page definitions position knownAt after
            /api/figures/{year}/restatement | year edition to page definitions
            /api/figures/editions           | year
            /api/figures/changes            | Last-Event-ID lastEventId definitions
            /api/forecast                   | from to on position knownAt after
            /api/ledger/head                | after""")
    void a_question_lists_its_parameters(String path, String parameters) {
        assertThat(parameters(description.get("paths").get(path).get("get")))
                .containsExactlyInAnyOrder(parameters.split(" "));
    }

    @Test
    void publishing_lists_its_headers() {
        assertThat(parameters(description.at("/paths/~1api~1figures~1{year}~1editions/post")))
                .containsExactlyInAnyOrder("year", "If-Match", "Idempotency-Key");
    }

    @Test
    void lines_say_what_they_are() {
        assertThat(description
                        .at(
                                "/paths/~1api~1figures~1{year}~1lines/get/responses/200/content/application~1json/schema/$ref")
                        .asString())
                .endsWith("/LinesAnswer");
    }

    @Test
    void money_is_text_wherever_it_stands() {
        assertThat(description.findValues("type").stream().map(JsonNode::toString))
                .doesNotContain("\"number\"");
        assertThat(Stream.of("amount", "usdTotal", "own", "cash", "inKind", "committed", "rate")
                        .flatMap(field -> description.at("/components/schemas").findValues(field).stream())
                        .filter(field -> field.has("type")) // what refers to a value with a currency has its text there
                        .map(field -> field.get("type").asString()))
                .hasSizeGreaterThan(10)
                .containsOnly("string");
    }

    @Test
    void values_of_one_text_are_texts_and_nothing_internal_shows() {
        assertThat(schemas().map(Map.Entry::getKey))
                .doesNotContain(
                        "CommandContext",
                        "JsonNode",
                        "OneLine",
                        "Prose",
                        "Amount",
                        "CurrencyCode",
                        "CountryCode",
                        "PartnerId",
                        "PartnershipId",
                        "Contributor",
                        "Allocation",
                        "RegionShares");
        assertThat(description
                        .at("/components/schemas/Happening/properties/data/type")
                        .asString())
                .isEqualTo("object");
    }

    private Stream<String> calls() {
        return description.get("paths").properties().stream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }

    private Stream<Map.Entry<String, JsonNode>> schemas() {
        return description.at("/components/schemas").properties().stream();
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? description.at(schema.get("$ref").asString().substring(1)) : schema;
    }

    private static List<String> fields(JsonNode schema) {
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        return schema.get("properties").propertyNames().stream()
                .map(field -> required.contains(field) ? field + "!" : field)
                .toList();
    }

    private static List<String> parameters(JsonNode call) {
        return call.path("parameters")
                .valueStream()
                .map(parameter -> parameter.get("name").asString())
                .toList();
    }
}
