package org.pactrail.web.text;

import com.fasterxml.jackson.annotation.JsonValue;

/** A text that may have several lines, 1 to {@value #MOST} characters after trimming. */
public record Prose(@JsonValue String text) {
    private static final int MOST = 4_000;

    public Prose {
        text = Text.checked(text, MOST, true);
    }

    @Override
    public String toString() {
        return text;
    }
}
