package org.pactrail.pipeline.value;

import java.util.Set;
import java.util.TreeSet;
import org.pactrail.web.body.TextReader;

/** Reads codes of the priorities that the office sets. */
public record PriorityCodes(Set<String> codes) implements TextReader<PriorityCode> {
    public PriorityCodes {
        codes = Set.copyOf(codes);
    }

    @Override
    public Class<PriorityCode> type() {
        return PriorityCode.class;
    }

    @Override
    public PriorityCode read(String code) {
        if (!codes.contains(code)) {
            throw new IllegalArgumentException("must be one of " + String.join(", ", new TreeSet<>(codes)));
        }
        return new PriorityCode(code);
    }
}
