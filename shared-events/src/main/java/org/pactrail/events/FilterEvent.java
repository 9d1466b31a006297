package org.pactrail.events;

import static org.pactrail.events.Required.required;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Records the filters of the board that a user keeps, each under a name. */
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
            required(user, "user");
            required(name, "name");
            required(query, "query").forEach((parameter, text) -> required(text, "query." + parameter));
            query = Collections.unmodifiableSortedMap(new TreeMap<>(query));
        }
    }

    @EventType(name = "FilterRemoved")
    record FilterRemoved(String user, String name) implements FilterEvent {
        public FilterRemoved {
            required(user, "user");
            required(name, "name");
        }
    }
}
