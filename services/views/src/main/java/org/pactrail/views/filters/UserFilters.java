package org.pactrail.views.filters;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.pactrail.events.FilterEvent;
import org.pactrail.events.FilterEvent.FilterRemoved;
import org.pactrail.events.FilterEvent.FilterSaved;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePMap;

/**
 * Holds the filters of the board that users have saved; immutable.
 *
 * @param byUser the filters of each user by name; no user without a filter
 */
public record UserFilters(HashPMap<String, TreePMap<String, SortedMap<String, String>>> byUser) {
    static final UserFilters NONE = new UserFilters(HashTreePMap.empty());

    /**
     * Holds one saved filter.
     *
     * @param query the board's parameters by name
     */
    record UserFilter(String name, SortedMap<String, String> query) {}

    UserFilters after(FilterEvent event) {
        TreePMap<String, SortedMap<String, String>> own = byUser.getOrDefault(event.user(), TreePMap.empty());
        return switch (event) {
            case FilterSaved saved -> with(saved.user(), own.plus(saved.name(), saved.query()));
            case FilterRemoved removed -> with(removed.user(), own.minus(removed.name()));
        };
    }

    /** Returns the filters of a user by name. */
    List<UserFilter> of(String user) {
        List<UserFilter> filters = new ArrayList<>();
        byUser.getOrDefault(user, TreePMap.empty()).forEach((name, query) -> filters.add(new UserFilter(name, query)));
        return filters;
    }

    /** Returns the events that lead to these filters, one for each filter, by user and name. */
    List<FilterSaved> saved() {
        List<FilterSaved> saved = new ArrayList<>();
        byUser.keySet().stream()
                .sorted()
                .forEach(user -> of(user).forEach(own -> saved.add(new FilterSaved(user, own.name(), own.query()))));
        return saved;
    }

    private UserFilters with(String user, TreePMap<String, SortedMap<String, String>> own) {
        return new UserFilters(own.isEmpty() ? byUser.minus(user) : byUser.plus(user, own));
    }
}
