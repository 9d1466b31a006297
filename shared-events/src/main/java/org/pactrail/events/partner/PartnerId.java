package org.pactrail.events.partner;

import static org.pactrail.events.Required.required;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identity of a partner. The bare value is its text. */
public record PartnerId(@JsonValue String value) {
    @JsonCreator
    public PartnerId {
        required(value, "value");
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("An id must have 1 to 64 characters: value=" + value);
        }
        value = value.intern(); // a view may name one partner a million times
    }

    @Override
    public String toString() {
        return value;
    }
}
