package org.pactrail.web.text;

import com.fasterxml.jackson.annotation.JsonValue;

/** A text of one line, 1 to {@value #MOST} characters after trimming, without control characters. */
public record OneLine(@JsonValue String text) {
    private static final int MOST = 300;

    public OneLine {
        text = Text.checked(text, MOST, false);
    }

    @Override
    public String toString() {
        return text;
    }
}
