package org.pactrail.pipeline.value;

import com.fasterxml.jackson.annotation.JsonValue;

/** Code of a priority; which there are is the office's own setting, checked by {@link PriorityCodes}. In the order of the codes. */
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
