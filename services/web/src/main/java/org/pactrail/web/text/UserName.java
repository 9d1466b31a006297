package org.pactrail.web.text;

import com.fasterxml.jackson.annotation.JsonValue;

/** The name that a user signs in with. */
public record UserName(@JsonValue String text) {
    public UserName {
        if (!text.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{0,63}")) {
            throw new IllegalArgumentException(
                    "must be a user's name: 1 to 64 letters, digits and . _ @ + -, beginning with a letter or digit");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
