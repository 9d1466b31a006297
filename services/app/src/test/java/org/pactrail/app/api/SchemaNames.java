package org.pactrail.app.api;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.ResolvableType;
import tools.jackson.databind.JsonNode;

/**
 * Names schemas after their records: by the simple name, after that of the record or controller around it where the simple name says too
 * little or several records have it, unless the words name it otherwise. Which names several records have is known once all were named for the first time.
 */
final class SchemaNames {
    private static final Set<String> SAY_TOO_LITTLE = Set.of(
            "Answer",
            "Body",
            "Report",
            "Item",
            "Code",
            "Side",
            "Change",
            "Outcome",
            "Column",
            "Filter",
            "Decided",
            "Work",
            "Reversal",
            "Removal",
            "Withdrawal",
            "Target",
            "Identifier",
            "Named",
            "Month",
            "Recording",
            "Weights",
            "Usd");

    private final JsonNode shown;
    private final Map<String, String> owners = new LinkedHashMap<>();
    private final Set<String> shared = new TreeSet<>();

    /** @param shown names that are shown in place of those that follow from the records */
    SchemaNames(JsonNode shown) {
        this.shown = shown;
    }

    /** Forgets who has which name, and keeps which names several have. */
    void again() {
        owners.clear();
    }

    String of(ResolvableType type) {
        String name = name(type.toClass());
        for (ResolvableType generic : type.getGenerics()) {
            name += "Of" + name(generic.toClass());
        }
        name = shown.path(name).asString(name);
        String owner = owners.putIfAbsent(name, type.toString());
        if (owner != null && !owner.equals(type.toString()) && !shared.add(name)) {
            throw new AssertionError("Two records would be the schema " + name + ": " + owner + " and " + type
                    + ". Rename one of them.");
        }
        return name;
    }

    private String name(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        if (around == null) {
            return type.getSimpleName();
        }
        boolean isOneOfSeveral = around.isAnnotationPresent(JsonTypeInfo.class);
        String simple = type.getSimpleName();
        boolean saysEnough = !isOneOfSeveral && !SAY_TOO_LITTLE.contains(simple) && !shared.contains(simple);
        String before = name(around).replace("Controller", "");
        return saysEnough ? simple : before.endsWith(simple) ? before : before + simple;
    }
}
