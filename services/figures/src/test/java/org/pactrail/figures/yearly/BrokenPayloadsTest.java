package org.pactrail.figures.yearly;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pactrail.figures.view.FiguresView;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.fold.UnreadableEntry;
import org.pactrail.ledger.json.LedgerJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a payload holds, its entry is a sound event or one that cannot be read; nothing else comes out of a decoder. */
class BrokenPayloadsTest {
    private static final Path GOLDEN = Path.of("../../shared-events/src/test/resources/golden");
    private static final List<String> INSTEAD = List.of(
            "null",
            "1",
            "-1",
            "1.5",
            "1e99999999",
            "99999999999999999999999999",
            "true",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"SELF\"",
            "\"2024-13-45\"",
            "\"+999999999-12-31\"",
            "\"\\u0000\"",
            "[]",
            "[null]",
            "{}",
            "{\"\":\"\"}",
            "{\"a\":null}",
            "[".repeat(2_000) + "]".repeat(2_000));

    static Stream<Path> golden() throws IOException {
        return Files.list(GOLDEN).sorted();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void are_unreadable_or_sound(Path golden) throws IOException {
        String name = golden.getFileName().toString();
        String[] type = name.substring(0, name.lastIndexOf('.')).split("[-.@]");
        String json = Files.readString(golden);
        assertThat(decoded(type, json)).as(name).isEqualTo("sound");
        for (int place = 0; place < below(LedgerJson.MAPPER.readTree(json)).size(); place++) {
            for (String instead : INSTEAD) {
                String broken = broken(json, place, instead);
                assertThat(decoded(type, broken)).as(broken).isIn("sound", "unreadable");
            }
        }
        for (String whole : INSTEAD) {
            assertThat(decoded(type, whole)).as(whole).isIn("sound", "unreadable");
        }
        assertThat(decoded(type, json.substring(0, json.length() / 2))).isEqualTo("unreadable");
        assertThat(decoded(type, "")).isEqualTo("unreadable");
    }

    private static String decoded(String[] type, String json) {
        byte[] none = {};
        Entry entry = new Entry(
                0,
                0,
                Instant.EPOCH,
                "a",
                0,
                "e0",
                type[0],
                type.length > 1 ? type[1] : "1",
                json.getBytes(UTF_8),
                none,
                new byte[32]);
        try {
            FiguresView.EVENTS.decode(entry);
            return "sound";
        } catch (UnreadableEntry unreadable) {
            return unreadable.entry().reason().isBlank() ? "without a reason" : "unreadable";
        } catch (RuntimeException escaped) {
            return escaped.toString();
        }
    }

    private static List<JsonNode> below(JsonNode node) {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode child : node) {
            all.add(child);
            all.addAll(below(child));
        }
        return all;
    }

    private static String broken(String json, int place, String instead) {
        JsonNode root = LedgerJson.MAPPER.readTree(json);
        replace(root, new int[] {place}, instead);
        return root.toString().replace("\"@@\"", instead);
    }

    private static boolean replace(JsonNode node, int[] left, String instead) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                if (left[0]-- == 0) {
                    object.put(name, "@@");
                    return true;
                }
                if (replace(object.get(name), left, instead)) {
                    return true;
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (left[0]-- == 0) {
                    array.set(i, "@@");
                    return true;
                }
                if (replace(array.get(i), left, instead)) {
                    return true;
                }
            }
        }
        return false;
    }
}
