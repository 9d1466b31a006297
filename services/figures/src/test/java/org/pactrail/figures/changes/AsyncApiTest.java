package org.pactrail.figures.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.figures.FiguresServer;
import org.pactrail.figures.view.FiguresView;
import org.pactrail.figures.yearly.History;
import org.pactrail.figures.yearly.Signing;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.SavedView;
import org.pactrail.ledger.store.InMemoryLedgerStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The change stream's contract is what the running system does. */
class AsyncApiTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final Ledger ledger = InMemoryLedgerStore.ledger();
    private final FiguresServer server = new FiguresServer(ledger);
    private JsonNode contract = JSON.nullNode();
    private String address = "";

    @BeforeEach
    void read() throws Exception {
        contract = server.get("/v3/asyncapi").body();
        address = contract.at("/channels/changes/address").asString();
    }

    @AfterEach
    void stop() {
        server.close();
        ledger.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void every_event_is_as_its_schema_says_and_nothing_else(String definitions) throws Exception {
        server.registerGhana();
        server.record(Signing.of("a1", "2024-05-02")
                .by("ghana")
                .cash("ghana", "5.00")
                .contribution("SELF", "3.00", "USD", ContributionKind.IN_KIND, "3.00")
                .notConverted("ghana", "9", "KPW")
                .regions("AFR:50|EUR:50")
                .priorities("DIGITAL_TRANSFORMATION:100")
                .event());
        server.record(Signing.of("a2", "2023-05-02").by("ghana").extending().event());

        try (Listener listener = server.listenAt(address + "?definitions=" + definitions)) {
            for (int i = 0; i < 2; i++) {
                List<String> event = listener.next();
                assertThat(event).anyMatch(line -> line.matches("id: [0-9]+")).contains("event: figures");
                JsonNode figures = JSON.readTree(event.getLast().substring("data: ".length()));
                assertThat(figures.get("definitions").asString()).isEqualTo(definitions);
                assertFits(figures, contract.at("/components/schemas/YearlyFigures"), "figures");
            }
        }
    }

    @Test
    void figures_that_were_put_right_are_told_again_as_it_says() throws Exception {
        server.record(Signing.of("a1", "2024-05-02").by().event());
        server.close();
        History wrong = new History().signed(Signing.of("never", "2019-01-01").by());
        FiguresView view = new FiguresView();
        ledger.save(new SavedView(List.of(), view.save(wrong.state()))
                .at(view.name(), view.version(), 0, ledger.read(0, 1).getFirst().leaf()));
        try (FiguresServer again = new FiguresServer(ledger);
                Listener listener = again.listenAt(address)) {
            listener.next();
            again.rebuild();
            for (int year : List.of(2019, 2024)) {
                List<String> event = listener.next();
                assertThat(event).noneMatch(line -> line.startsWith("id:")).contains("event: figures");
                JsonNode figures = JSON.readTree(event.getLast().substring("data: ".length()));
                assertThat(figures.get("year").asInt()).isEqualTo(year);
                assertFits(figures, contract.at("/components/schemas/YearlyFigures"), "figures");
            }
        }
    }

    @Test
    void silence_is_filled_as_it_says() throws Exception {
        try (Listener listener = server.listenAt(address)) {
            assertThat(listener.response().headers().firstValue("Pactrail-Heartbeat"))
                    .hasValue("300");
            assertThat(listener.nextBlock())
                    .containsExactly(contract.at("/components/messages/heartbeat/payload/const")
                            .asString());
        }
    }

    @Test
    void whatever_it_refers_to_is_there() {
        assertThat(contract.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                contract.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
        assertThat(contract.get("asyncapi").asString()).isEqualTo("3.0.0");
    }

    private void assertFits(JsonNode value, JsonNode stated, String where) {
        JsonNode schema =
                stated.has("$ref") ? contract.at(stated.get("$ref").asString().substring(1)) : stated;
        switch (schema.get("type").asString()) {
            case "object" -> assertObject(value, schema, where);
            case "array" -> {
                assertThat(value.isArray()).as(where).isTrue();
                value.forEach(item -> assertFits(item, schema.get("items"), where + "[]"));
            }
            case "integer" -> assertThat(value.isIntegralNumber()).as(where).isTrue();
            case "string" -> {
                assertThat(value.isString()).as(where).isTrue();
                assertThat(value.asString())
                        .as(where)
                        .matches(schema.has("pattern") ? schema.get("pattern").asString() : ".+");
            }
            default -> throw new AssertionError("Not expected here: " + schema);
        }
    }

    private void assertObject(JsonNode value, JsonNode schema, String where) {
        assertThat(value.isObject()).as(where).isTrue();
        schema.path("required")
                .forEach(name -> assertThat(value.has(name.asString()))
                        .as("%s.%s", where, name)
                        .isTrue());
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            JsonNode known = schema.path("properties").has(field.getKey())
                    ? schema.path("properties").get(field.getKey())
                    : schema.get("additionalProperties");
            assertThat(known).as("%s.%s", where, field.getKey()).isNotNull();
            assertFits(field.getValue(), known, where + '.' + field.getKey());
        }
    }
}
