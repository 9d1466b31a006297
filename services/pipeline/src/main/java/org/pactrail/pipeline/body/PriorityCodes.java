package org.pactrail.pipeline.body;

import java.util.Set;
import java.util.TreeSet;

/** The priorities of the plans that the office works by. */
public record PriorityCodes(Set<String> codes) {
    public PriorityCodes {
        codes = Set.copyOf(codes);
    }

    PriorityCode accept(String code) {
        if (!codes.contains(code)) {
            throw new IllegalArgumentException("must be one of " + String.join(", ", new TreeSet<>(codes)));
        }
        return new PriorityCode(code);
    }
}
