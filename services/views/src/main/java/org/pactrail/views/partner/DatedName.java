package org.pactrail.views.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name that a partner bears from a day on.
 *
 * @param from null for the name it was registered under
 */
public record DatedName(String name, @Nullable LocalDate from) {

    /** These, oldest first, and one more: of two names from the same day on, the one recorded later holds. */
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
