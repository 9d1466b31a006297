package org.pactrail.views.filters;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Map;
import java.util.Set;
import org.pactrail.events.EventType;
import org.pactrail.events.EventTypes;
import org.pactrail.events.FilterEvent;
import org.pactrail.events.FilterEvent.FilterSaved;
import org.pactrail.events.PactrailEvent;
import org.pactrail.ledger.fold.Recorded;
import org.pactrail.ledger.fold.View;
import org.pactrail.ledger.json.LedgerJson;

/**
 * Folds the ledger into {@link UserFilters}. A checkpoint is a JSON array of one {@link FilterSaved} for each filter.
 */
public final class UserFiltersView implements View<PactrailEvent, UserFilters> {
    /** Holds the revisions of all events but filter events, by logical name. */
    private static final Map<String, Set<String>> PASSED_OVER = EventTypes.all()
            .filter(event -> !FilterEvent.class.isAssignableFrom(event))
            .map(EventTypes::of)
            .collect(groupingBy(EventType::name, mapping(EventType::revision, toUnmodifiableSet())));

    @Override
    public String name() {
        return "filters";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public UserFilters empty() {
        return UserFilters.NONE;
    }

    @Override
    public UserFilters apply(UserFilters state, Recorded<PactrailEvent> recorded) {
        return recorded.event() instanceof FilterEvent event ? state.after(event) : state;
    }

    @Override
    public boolean concerns(String type, String revision) {
        return !PASSED_OVER.getOrDefault(type, Set.of()).contains(revision);
    }

    @Override
    public byte[] save(UserFilters state) {
        return LedgerJson.MAPPER.writeValueAsBytes(state.saved());
    }

    @Override
    public UserFilters load(byte[] saved) {
        UserFilters state = UserFilters.NONE;
        for (FilterSaved filter : LedgerJson.MAPPER.readValue(saved, FilterSaved[].class)) {
            state = state.after(filter);
        }
        return state;
    }
}
