package org.pactrail.app.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.NewEvent;
import org.pactrail.web.role.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description that is served is the one that the build makes of the calls, and it lacks nothing. */
class ApiDescriptionTest {
    private static final Path SERVED = Path.of("src/main/resources/api/openapi.json");
    private static final Path MADE = Path.of("target/openapi.json");
    private static final Instant DAY = Instant.parse("2026-03-02T09:30:00Z");
    private static final String COMMAND = "mvn -pl services/app -am test -Dtest=ApiDescriptionTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dpactrail.api.write=true";

    private static List<String> missing = List.of();
    private static JsonNode served = JsonMapper.shared().createObjectNode();
    private static ObjectNode made = JsonMapper.shared().createObjectNode();

    /** The story is played once: starting takes longer than all the rest. */
    @BeforeAll
    static void make(@TempDir Path folder) throws IOException, InterruptedException {
        Words words = Words.read();
        try (RunningPactrail pactrail = RunningPactrail.onDay(DAY, folder.resolve("ledger.db"))) {
            pactrail.part(Ledger.class).append(Commit.of(withoutMembership()));
            Story story = new Story(pactrail);
            List<Recorded> recorded = story.play(Words.yaml(Words.FOLDER.resolve("story.yaml")));
            OpenApi api = new OpenApi(words, recorded, new Stable(story.kept()));
            made = api.of(Call.all(pactrail).stream().filter(Call::isApi).toList());
            missing = List.copyOf(api.missing());
            served = pactrail.as(Role.DASHBOARD).get("/v3/api-docs").json();
        }
        Files.createDirectories(MADE.getParent());
        Files.writeString(MADE, written(made));
        if (Boolean.getBoolean("pactrail.api.write")) {
            Files.writeString(SERVED, written(made));
        }
    }

    /** Returns an event that cannot be read, as an old version wrote it. */
    private static NewEvent withoutMembership() {
        return new NewEvent(
                "7d2b7a52-5c5b-4b0e-9f2e-0f6f3b1f2c11",
                0,
                "b3c1f1de-6a53-4d0c-8a55-1a3a5f0c9e02",
                "PartnerRegistered",
                "1",
                DAY,
                "{\"partner\":\"7d2b7a52-5c5b-4b0e-9f2e-0f6f3b1f2c11\",\"name\":\"Ministry of Works\"}".getBytes(UTF_8),
                "{}".getBytes(UTF_8));
    }

    @Test
    void the_description_that_is_kept_is_the_one_that_the_build_makes() throws IOException {
        assertThat(Files.readString(SERVED).equals(written(made)))
                .as(
                        "services/app/%s is not what the build makes, which is in services/app/%s. Read how they differ, then"
                                + " keep the new one with: %s",
                        SERVED, MADE, COMMAND)
                .isTrue();
    }

    @Test
    @DisabledIfSystemProperty(named = "pactrail.api.write", matches = "true", disabledReason = "It is written just now")
    void the_description_that_is_kept_is_served() throws IOException {
        assertThat(served).isEqualTo(JsonMapper.shared().readTree(Files.readString(SERVED)));
    }

    @Test
    void every_call_parameter_and_property_has_its_words_and_every_call_its_example() {
        assertThat(missing).isEmpty();
    }

    @Test
    void every_call_names_how_it_may_be_refused() {
        assertThat(operations())
                .allSatisfy(operation -> assertThat(operation.get("responses").propertyNames())
                        .contains("401", "503")
                        .anyMatch(status -> status.startsWith("2")));
    }

    @Test
    void every_body_has_an_example() {
        assertThat(operations().filter(operation -> operation.has("requestBody")))
                .hasSizeGreaterThan(30)
                .allSatisfy(operation -> assertThat(
                                operation.at("/requestBody/content").valueStream())
                        .as(operation.get("operationId").asString())
                        .allMatch(content -> content.has("example")));
    }

    @Test
    void money_is_text_wherever_it_is() {
        assertThat(Stream.of("amount", "usdTotal", "own", "cash", "inKind", "committed", "rate")
                        .flatMap(field -> made.at("/components/schemas").findValues(field).stream())
                        .filter(field -> field.has("type")) // a value with a currency is a reference to its schema
                        .map(field -> field.get("type").asString()))
                .hasSizeGreaterThan(10)
                .containsOnly("string");
    }

    private static Stream<JsonNode> operations() {
        return made.get("paths").valueStream().flatMap(JsonNode::valueStream);
    }

    private static String written(ObjectNode description) {
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(description)
                        .replace("\r\n", "\n")
                + '\n';
    }
}
