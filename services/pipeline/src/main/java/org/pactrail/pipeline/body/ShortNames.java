package org.pactrail.pipeline.body;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** All short names of a partner, {@value #MOST} at most, each once whatever its case. */
public record ShortNames(@JsonValue List<ShortName> names) {
    private static final int MOST = 5;

    public ShortNames {
        names = List.copyOf(names);
        if (names.size() > MOST) {
            throw new IllegalArgumentException("must have at most " + MOST + " items, not " + names.size());
        }
        Set<String> seen = new HashSet<>();
        for (ShortName name : names) {
            if (!seen.add(name.text().toUpperCase(Locale.ROOT))) {
                throw new IllegalArgumentException("must hold each short name once; \"" + name + "\" comes twice");
            }
        }
    }

    public List<String> texts() {
        return names.stream().map(ShortName::text).toList();
    }
}
