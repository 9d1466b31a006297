package org.pactrail.events;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The board's filters that a user keeps under a name. */
public sealed interface FilterEvent extends PactrailEvent {
    String user();

    /**
     * A filter was saved; one that the user had under this name is replaced.
     *
     * @param query the board's parameters by name; unmodifiable
     */
    @EventType(name = "FilterSaved")
    record FilterSaved(String user, String name, SortedMap<String, String> query) implements FilterEvent {
        public FilterSaved {
            query = Collections.unmodifiableSortedMap(new TreeMap<>(query));
        }
    }

    @EventType(name = "FilterRemoved")
    record FilterRemoved(String user, String name) implements FilterEvent {}
}
