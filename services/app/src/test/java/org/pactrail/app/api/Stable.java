package org.pactrail.app.api;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes an example the same each time: writes ids and digests that are new each time as ones that stay, and the ledger's times, which have
 * fractions of a second, as one time; cuts long lists.
 */
final class Stable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_ITEMS = 2;
    private static final int MOST_ROWS = 3;
    private static final Pattern NEW_EACH_TIME =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}");

    private static final Pattern NOW = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[.]\\d+Z");
    private static final String RECORDED_AT = "2026-03-02T09:30:00Z";

    private final Map<String, String> written = new HashMap<>();

    /** @param kept values by the names that they have in the story, after which their ids are made */
    Stable(Map<String, String> kept) {
        kept.forEach(
                (name, value) -> written.put(value, NEW_EACH_TIME.matcher(value).matches() ? id(name) : value));
    }

    String text(String text) {
        return NEW_EACH_TIME
                .matcher(NOW.matcher(text).replaceAll(RECORDED_AT))
                .replaceAll(found -> written.computeIfAbsent(
                        found.group(), id -> id.contains("-") ? id("n" + written.size()) : digest(written.size())));
    }

    JsonNode json(String text) {
        return cut(JSON.readTree(text(text)));
    }

    /** Returns the first rows of a file. */
    String rows(String text) {
        return text(Stream.of(text.split("(?<=\n)")).limit(MOST_ROWS).reduce("", String::concat));
    }

    private static JsonNode cut(JsonNode node) {
        if (node instanceof ArrayNode list) {
            while (list.size() > MOST_ITEMS) {
                list.remove(list.size() - 1);
            }
            list.forEach(Stable::cut);
        } else if (node instanceof ObjectNode object) {
            object.properties().forEach(each -> cut(each.getValue()));
            if (object.has("rowsPerSecond")) {
                object.put("rowsPerSecond", 40);
            }
        }
        return node;
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String digest(int number) {
        return (id("digest" + number) + id("digest")).replace("-", "");
    }
}
