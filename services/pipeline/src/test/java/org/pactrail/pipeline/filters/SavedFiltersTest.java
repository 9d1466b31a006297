package org.pactrail.pipeline.filters;

import static org.hamcrest.CoreMatchers.containsString;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.pactrail.events.FilterEvent.FilterRemoved;
import org.pactrail.events.FilterEvent.FilterSaved;
import org.pactrail.pipeline.command.CommandRefused;
import org.pactrail.pipeline.filters.SavedFilters.RemoveFilter;
import org.pactrail.pipeline.filters.SavedFilters.SaveFilter;

class SavedFiltersTest {
    private static final SortedMap<String, String> MINE = new TreeMap<>(Map.of("officer", "olga"));
    private static final SortedMap<String, String> LATE = new TreeMap<>(Map.of("overdue", "true"));

    private final FixtureConfiguration<SavedFilters> fixture = new AggregateTestFixture<>(SavedFilters.class);

    @Test
    void a_filter_is_saved() {
        fixture.givenNoPriorActivity().when(saving(MINE)).expectEvents(saved("mine", MINE));
    }

    @Test
    void a_filter_is_saved_anew_under_its_name() {
        fixture.given(saved("mine", MINE)).when(saving(LATE)).expectEvents(saved("mine", LATE));
    }

    @Test
    void a_filter_saved_twice_is_refused() {
        fixture.given(saved("mine", MINE))
                .when(saving(MINE))
                .expectException(CommandRefused.RuleBroken.class)
                .expectExceptionMessage(containsString("The filter \"mine\" is saved like this already."))
                .expectNoEvents();
    }

    @Test
    void a_filter_beyond_fifty_is_refused() {
        fixture.given(IntStream.range(0, 50)
                        .mapToObj(number -> saved("filter " + number, MINE))
                        .toList())
                .when(saving(MINE))
                .expectException(CommandRefused.RuleBroken.class)
                .expectExceptionMessage(containsString("You have 50 filters"))
                .expectNoEvents();
    }

    @Test
    void a_filter_is_removed() {
        fixture.given(saved("mine", MINE)).when(removing()).expectEvents(new FilterRemoved("olga", "mine"));
    }

    @Test
    void a_filter_removed_twice_is_refused() {
        fixture.given(saved("mine", MINE), new FilterRemoved("olga", "mine"))
                .when(removing())
                .expectException(CommandRefused.Unknown.class)
                .expectExceptionMessage(containsString("There is no filter"))
                .expectNoEvents();
    }

    private static SaveFilter saving(SortedMap<String, String> query) {
        return new SaveFilter("filters:olga", "olga", "mine", query);
    }

    private static RemoveFilter removing() {
        return new RemoveFilter("filters:olga", "olga", "mine");
    }

    private static FilterSaved saved(String name, SortedMap<String, String> query) {
        return new FilterSaved("olga", name, query);
    }
}
