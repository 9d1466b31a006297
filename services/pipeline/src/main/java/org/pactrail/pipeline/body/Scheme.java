package org.pactrail.pipeline.body;

import com.fasterxml.jackson.annotation.JsonValue;

/** What an identifier belongs to, such as {@code IATI}, {@code LEI} or {@code DUNS}. */
public record Scheme(@JsonValue String code) {
    /** The regular expression that a scheme matches. */
    public static final String FORM = "[A-Z][A-Z0-9_-]{1,31}";

    public Scheme {
        if (!code.matches(FORM)) {
            throw new IllegalArgumentException("must be 2 to 32 capital letters, digits, _ or -, such as \"IATI\"");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
