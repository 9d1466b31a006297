package org.pactrail.pipeline.body;

import com.fasterxml.jackson.annotation.JsonValue;

/** A short name of a partner, such as {@code UNICEF}: a partner's name of {@value #LEAST} to {@value #MOST} characters. */
public record ShortName(@JsonValue String text) {
    private static final int LEAST = 2;
    private static final int MOST = 20;

    public ShortName {
        text = new PartnerName(text).text();
        int length = text.codePointCount(0, text.length());
        if (length < LEAST || length > MOST) {
            throw new IllegalArgumentException(
                    "must have " + LEAST + " to " + MOST + " characters, such as \"UNICEF\", not " + length);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
