package org.pactrail.events.agreement;

import static org.pactrail.events.Required.required;

import java.math.BigDecimal;

/** Reads stored decimal numbers, and refuses those whose plain digits would fill the memory. */
final class Decimals {
    private static final int MOST_CHARACTERS = 100;
    private static final int MOST_DECIMALS = 100;

    private Decimals() {}

    /**
     * Returns the number of a text.
     *
     * @throws IllegalArgumentException when the text is no number, is too long, or has too many zeros before or after its digits
     */
    static BigDecimal of(String text, String name) {
        if (required(text, name).length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("A number must have at most " + MOST_CHARACTERS + " characters: " + name
                    + "=" + text.substring(0, MOST_CHARACTERS) + "…");
        }
        try {
            return bounded(new BigDecimal(text), name);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("There must be a decimal number: " + name + "=" + text, noNumber);
        }
    }

    static BigDecimal bounded(BigDecimal number, String name) {
        if (Math.abs((long) number.scale()) > MOST_DECIMALS) {
            throw new IllegalArgumentException("A number has too many zeros: " + name + "=" + number);
        }
        return number;
    }
}
