package org.pactrail.pipeline.body;

import com.fasterxml.jackson.annotation.JsonValue;

/** Code of a priority; which there are is the office's own setting, checked by {@link PriorityCodes}. */
public record PriorityCode(@JsonValue String code) {
    @Override
    public String toString() {
        return code;
    }
}
