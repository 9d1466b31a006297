package org.pactrail.views.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds a name that a partner bears from a day on.
 *
 * @param from null for the name of the registration
 */
public record DatedName(String name, @Nullable LocalDate from) {

    /**
     * Returns these names and one more, oldest first; of two names from one day, the one recorded later is the later
     * one.
     */
    static List<DatedName> with(List<DatedName> names, DatedName added) {
        List<DatedName> all = new ArrayList<>(names);
        int at = all.size();
        while (at > 0 && all.get(at - 1).isAfter(added)) {
            at--;
        }
        all.add(at, added);
        return List.copyOf(all);
    }

    private boolean isAfter(DatedName other) {
        return from != null && (other.from == null || from.isAfter(other.from));
    }
}
