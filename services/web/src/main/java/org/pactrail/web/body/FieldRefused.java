package org.pactrail.web.body;

/** Thrown by a body's constructor when one of its fields does not go with another. */
public final class FieldRefused extends IllegalArgumentException {
    private final String field;

    public FieldRefused(String field, String message) {
        super(message);
        this.field = field;
    }

    String field() {
        return field;
    }
}
