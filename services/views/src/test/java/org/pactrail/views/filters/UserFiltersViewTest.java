package org.pactrail.views.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.views.story.Happened.opened;
import static org.pactrail.views.story.Happened.registered;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.events.EventType;
import org.pactrail.events.EventTypes;
import org.pactrail.events.FilterEvent;
import org.pactrail.events.FilterEvent.FilterRemoved;
import org.pactrail.events.FilterEvent.FilterSaved;
import org.pactrail.events.PactrailEvent;
import org.pactrail.views.filters.UserFilters.UserFilter;
import org.pactrail.views.story.Story;

class UserFiltersViewTest {
    private static final UserFiltersView VIEW = new UserFiltersView();

    @Test
    void users_have_the_filters_that_they_saved_by_name() {
        UserFilters filters =
                folded(saved("eve", "Mine", "eve"), saved("juma", "Other", "juma"), saved("eve", "Big", "ana"));

        assertThat(filters.of("eve")).containsExactly(filter("Big", "ana"), filter("Mine", "eve"));
        assertThat(filters.of("juma")).containsExactly(filter("Other", "juma"));
        assertThat(filters.of("nobody")).isEmpty();
    }

    @Test
    void a_filter_that_is_saved_again_is_replaced() {
        assertThat(folded(saved("eve", "Mine", "eve"), saved("eve", "Mine", "ana"))
                        .of("eve"))
                .containsExactly(filter("Mine", "ana"));
    }

    @Test
    void a_removed_filter_is_gone_and_the_others_of_its_name_are_not() {
        UserFilters filters =
                folded(saved("eve", "Mine", "eve"), saved("juma", "Mine", "juma"), new FilterRemoved("eve", "Mine"));

        assertThat(filters.of("eve")).isEmpty();
        assertThat(filters.of("juma")).containsExactly(filter("Mine", "juma"));
        assertThat(folded(saved("eve", "Mine", "eve"), new FilterRemoved("eve", "Mine")))
                .isEqualTo(VIEW.empty());
    }

    @Test
    void other_events_change_nothing() {
        assertThat(folded(registered("p", "Kenya"), opened("a", "Schools", "eve", "p")))
                .isEqualTo(VIEW.empty());
    }

    @Test
    void events_about_filters_are_decoded_and_unknown_ones_too_and_no_others() {
        assertThat(EventTypes.all()
                        .filter(event ->
                                VIEW.concerns(type(event).name(), type(event).revision())))
                .isNotEmpty()
                .allMatch(FilterEvent.class::isAssignableFrom)
                .contains(FilterSaved.class, FilterRemoved.class);
        assertThat(VIEW.concerns("PartnerKnighted", "1")).isTrue();
        assertThat(VIEW.concerns("PartnershipOpened", "99")).isTrue();
    }

    @ParameterizedTest(name = "seed={0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void filters_saved_loaded_and_folded_on_are_what_all_events_say(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PactrailEvent[] events = random(random, 300);
        int cut = random.nextInt(events.length);
        Story story = Story.of(events);

        UserFilters resumed = VIEW.load(VIEW.save(story.fold(VIEW, VIEW.empty(), 0, cut)));
        UserFilters filters = story.fold(VIEW, resumed, cut, events.length);

        for (int user = 0; user < 4; user++) {
            assertThat(filters.of("u" + user)).isEqualTo(recounted("u" + user, events));
        }
        assertThat(filters).isEqualTo(folded(events));
        assertThat(VIEW.save(filters)).isEqualTo(VIEW.save(folded(events)));
    }

    private static List<UserFilter> recounted(String user, PactrailEvent... events) {
        SortedMap<String, SortedMap<String, String>> queries = new TreeMap<>();
        for (PactrailEvent event : events) {
            if (event instanceof FilterSaved saved && saved.user().equals(user)) {
                queries.put(saved.name(), saved.query());
            } else if (event instanceof FilterRemoved removed && removed.user().equals(user)) {
                queries.remove(removed.name());
            }
        }
        List<UserFilter> filters = new ArrayList<>();
        queries.forEach((name, query) -> filters.add(new UserFilter(name, query)));
        return filters;
    }

    private static PactrailEvent[] random(SplittableRandom random, int count) {
        PactrailEvent[] events = new PactrailEvent[count];
        for (int i = 0; i < count; i++) {
            String user = "u" + random.nextInt(4);
            String name = "Filter " + random.nextInt(5);
            events[i] = random.nextInt(3) == 0 ? new FilterRemoved(user, name) : saved(user, name, "o" + i);
        }
        return events;
    }

    private static UserFilters folded(PactrailEvent... events) {
        return Story.of(events).fold(VIEW, VIEW.empty(), 0, events.length);
    }

    private static EventType type(Class<?> event) {
        return EventTypes.of(event);
    }

    private static FilterSaved saved(String user, String name, String officer) {
        return new FilterSaved(user, name, new TreeMap<>(Map.of("officer", officer)));
    }

    private static UserFilter filter(String name, String officer) {
        return new UserFilter(name, new TreeMap<>(Map.of("officer", officer)));
    }
}
