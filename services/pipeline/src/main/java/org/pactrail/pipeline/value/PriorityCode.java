package org.pactrail.pipeline.value;

import com.fasterxml.jackson.annotation.JsonValue;

/** Code of a priority, checked by {@link PriorityCodes} against the office's setting. Ordered by code. */
public record PriorityCode(@JsonValue String code) implements Comparable<PriorityCode> {
    @Override
    public int compareTo(PriorityCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
