package org.pactrail.app.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the words of the API's description from the YAML files of one folder.
 *
 * @param operations words of each operation, by method and path, with the tag of the file that they are in
 * @param tags what each tag is about, in the order of the files' names
 * @param parameters words of parameters by name
 * @param properties words of schemas' properties, by name or by {@code Schema.name}
 * @param general all else
 */
record Words(
        Map<String, JsonNode> operations,
        Map<String, String> tags,
        JsonNode parameters,
        JsonNode properties,
        JsonNode general) {
    static final Path FOLDER = Path.of("src/test/resources/api");
    private static final JsonMapper JSON = new JsonMapper();

    static Words read() {
        Map<String, JsonNode> operations = new LinkedHashMap<>();
        Map<String, String> tags = new LinkedHashMap<>();
        for (Path file : files(FOLDER.resolve("operations"))) {
            JsonNode words = yaml(file);
            String tag = words.path("tag").asString();
            tags.put(tag, words.path("about").asString());
            words.path("operations").properties().forEach(each -> {
                ((ObjectNode) each.getValue()).put("tag", tag);
                operations.put(each.getKey(), each.getValue());
            });
        }
        return new Words(
                operations,
                tags,
                yaml(FOLDER.resolve("parameters.yaml")),
                yaml(FOLDER.resolve("properties.yaml")),
                yaml(FOLDER.resolve("general.yaml")));
    }

    JsonNode of(Call call) {
        return operations.getOrDefault(call.toString(), MissingNode.getInstance());
    }

    static JsonNode yaml(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return JSON.valueToTree(parser().load(bytes));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Yaml parser() {
        LoaderOptions loading = new LoaderOptions();
        DumperOptions dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new PlainTexts());
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Reads true and false, whole numbers and null; all else is a text, also a day, and {@code on}, which YAML takes for true. */
    private static final class PlainTexts extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
            addImplicitResolver(Tag.INT, Pattern.compile("-?(0|[1-9][0-9]{0,17})"), "-0123456789");
            addImplicitResolver(Tag.NULL, Pattern.compile("null"), "n");
        }
    }
}
