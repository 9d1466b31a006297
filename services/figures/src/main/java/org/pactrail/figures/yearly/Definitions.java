package org.pactrail.figures.yearly;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** Names the versions of the counting rules. A version never changes: another way to count is another version. */
public enum Definitions {
    /** Extensions of agreements are counted as agreements. */
    ONE("1"),

    /** Extensions of agreements are counted apart from agreements, in the year and by region and priority. */
    TWO("2");

    private final String version;

    Definitions(String version) {
        this.version = version;
    }

    public static Optional<Definitions> of(String version) {
        return Arrays.stream(values())
                .filter(each -> each.version.equals(version))
                .findFirst();
    }

    public boolean countExtensionsApart() {
        return this == TWO;
    }

    @JsonValue
    public String version() {
        return version;
    }
}
