package org.pactrail.web.body;

/**
 * Describes what is wrong with one field.
 *
 * @param field path from the body's root, such as {@code contributions[1].amount}; empty for the body itself
 * @param message the requirement that the field does not meet, such as {@code must be a JSON object}
 */
public record Fault(String field, String message) {
    @Override
    public String toString() {
        return field.isEmpty() ? message : field + ' ' + message;
    }
}
