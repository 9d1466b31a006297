package org.pactrail.events.partnership;

import static org.pactrail.events.Required.required;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identity of a pledge, unique within its partnership. The bare value is its text. */
public record PledgeId(@JsonValue String value) {
    @JsonCreator
    public PledgeId {
        required(value, "value");
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("An id must have 1 to 64 characters: value=" + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
