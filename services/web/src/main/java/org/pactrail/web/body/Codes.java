package org.pactrail.web.body;

import java.util.Arrays;

/** Parses codes, which are the names of an enum's constants, to the letter. */
public final class Codes {
    private Codes() {}

    /**
     * Returns the constant that a code names.
     *
     * @throws IllegalArgumentException that lists the codes, when {@code text} is none of them
     */
    public static <T> T parse(Class<T> codes, String text) {
        T[] constants = codes.getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant -> constant.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + String.join(
                                ", ",
                                Arrays.stream(constants).map(Object::toString).toList())));
    }
}
