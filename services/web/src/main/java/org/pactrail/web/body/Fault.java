package org.pactrail.web.body;

/**
 * What is wrong with one field.
 *
 * @param field path from the body's root, such as {@code contributions[1].amount}; empty for the body itself
 * @param message what it must be
 */
public record Fault(String field, String message) {
    @Override
    public String toString() {
        return field.isEmpty() ? message : field + ' ' + message;
    }
}
