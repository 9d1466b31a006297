package org.pactrail.pipeline.value;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** ISO 3166-1 alpha-2 code of a country or territory. */
public record CountryCode(@JsonValue String code) {
    private static final Set<String> ASSIGNED = Set.of(Locale.getISOCountries());

    public CountryCode {
        if (!ASSIGNED.contains(code)) {
            throw new IllegalArgumentException("must be a country's two-letter code (ISO 3166-1), such as CH");
        }
    }

    /** Returns the codes of all countries and territories, in alphabetical order. */
    public static List<String> all() {
        return ASSIGNED.stream().sorted().toList();
    }

    @Override
    public String toString() {
        return code;
    }
}
