package org.pactrail.figures.yearly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.count.YearFold.Changed;
import org.pactrail.figures.view.FiguresView;

/** What holds of every history there can be. */
class FiguresFoldTest {
    private static final int EVENTS = 120;
    private static final int FIRST = 2019;
    private static final int LAST = 2023;

    private final FiguresView view = new FiguresView();

    @RepeatedTest(value = 12, name = "seed {currentRepetition}")
    void the_figures_and_lines_are_those_of_a_plain_recount_after_every_event(RepetitionInfo run) {
        RandomHistory random = new RandomHistory(run.getCurrentRepetition());
        Map<Integer, List<Object>> contents = new HashMap<>();
        Map<Integer, Changed> changes = new HashMap<>();
        History history = new History();
        for (int i = 0; i < EVENTS; i++) {
            history.then(random.next());
            for (int year = FIRST; year <= LAST; year++) {
                RecountedFigures recounted = RecountedFigures.of(random.events(), year);
                if (!recounted.content().equals(contents.getOrDefault(year, List.of()))) {
                    changes.put(year, new Changed(i, History.recordedAt(i)));
                }
                contents.put(year, recounted.content());

                assertThat(history.lines(year)).isEqualTo(recounted.lines());
                assertThat(history.figures(year))
                        .as("year=%s position=%s", year, i)
                        .isEqualTo(recounted.figures(changes.getOrDefault(year, new Changed(-1, null))));
            }
        }
        assertThat(changes).hasSizeGreaterThan(2);
    }

    @RepeatedTest(value = 40, name = "seed {currentRepetition}")
    void a_fold_that_was_saved_and_loaded_anywhere_goes_on_as_if_it_had_not_been(RepetitionInfo run) {
        History history = history(run.getCurrentRepetition());
        int stop = new Random(run.getCurrentRepetition()).nextInt(EVENTS);
        FiguresState state = view.empty();
        for (int i = 0; i < EVENTS; i++) {
            state = view.apply(state, history.events().get(i));
            if (i == stop) {
                FiguresState loaded = view.load(view.save(state));
                assertThat(loaded).isEqualTo(state);
                state = loaded;
            }
        }
        assertThat(state).isEqualTo(history.state());
    }

    @Test
    void a_year_whose_agreements_are_all_cancelled_is_saved_with_its_last_change() {
        History history = new History()
                .partner("p", PartnerType.ACADEMIA, Membership.ACADEMIA)
                .signed(Signing.of("a", "2024-01-01").by("p"))
                .ended("a", Outcome.CANCELLED);

        FiguresState loaded = view.load(view.save(history.state()));

        assertThat(loaded.year(2024)).isEqualTo(Expected.empty(new Changed(2, History.recordedAt(2))));
    }

    @Test
    void years_are_told_in_the_order_in_which_they_changed() {
        History history = new History()
                .partner("p", PartnerType.ACADEMIA, Membership.ACADEMIA)
                .signed(Signing.of("a", "2025-01-01").by("p"))
                .signed(Signing.of("b", "2024-01-01").by("p"))
                .signed(Signing.of("c", "2023-01-01").by("p"))
                .signed(Signing.of("d", "2025-01-01").by("p"));

        assertThat(history.state().changedAfter(-1))
                .extracting(Map.Entry::getKey)
                .containsExactly(2024, 2023, 2025);
        assertThat(history.state().changedAfter(3))
                .extracting(Map.Entry::getKey)
                .containsExactly(2025);
        assertThat(history.state().changedAfter(4)).isEmpty();
    }

    private static History history(long seed) {
        RandomHistory random = new RandomHistory(seed);
        History history = new History();
        for (int i = 0; i < EVENTS; i++) {
            history.then(random.next());
        }
        return history;
    }
}
