package org.pactrail.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** How each event has been stored since it first was, one file an event: the promise that all history stays readable. */
final class GoldenFiles {
    static final String WHAT_TO_DO = "History that is already stored would become unreadable."
            + " A golden file is never edited and never deleted: what was recorded in a revision stays in it for ever."
            + " Leave this revision as it is, give the changed event a new one, @EventType(revision = …), with golden files"
            + " of its own, and upcast the old revision to it.";

    /** The settings with which the ledger's payloads are written and read. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter PRETTY = MAPPER.writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES));
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final String SUFFIX = ".json";

    private GoldenFiles() {}

    static String name(Class<?> event) {
        EventType type = EventTypes.of(event);
        return type.name() + '.' + type.revision();
    }

    static String minimalName(Class<?> event) {
        return name(event) + ".minimal";
    }

    static SortedSet<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .map(file -> file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : file)
                    .collect(toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String read(String name) {
        try {
            return Files.readString(FOLDER.resolve(name + SUFFIX), UTF_8).stripTrailing();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String write(PactrailEvent event) {
        return PRETTY.writeValueAsString(event);
    }

    static <E> E event(String json, Class<E> type) {
        return MAPPER.readValue(json, type);
    }

    static JsonNode tree(PactrailEvent event) {
        return MAPPER.valueToTree(event);
    }

    static JsonNode tree(String json) {
        return MAPPER.readTree(json);
    }
}
