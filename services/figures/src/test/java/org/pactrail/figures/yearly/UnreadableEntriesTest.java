package org.pactrail.figures.yearly;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pactrail.events.PactrailEvent;
import org.pactrail.pipeline.partnership.RandomOffice;

/** Entries that cannot be read are missing for those that come after. */
class UnreadableEntriesTest {
    private static final int HISTORIES = 300;

    @Test
    void end_no_fold_whichever_they_are() {
        for (int seed = 1; seed <= HISTORIES; seed++) {
            RandomOffice office = new RandomOffice(seed);
            Random unreadable = new Random(seed);
            History history = new History();
            for (int i = 0; i < RandomOffice.STEPS; i++) {
                List<? extends PactrailEvent> events = office.next().events();
                assertThatCode(() -> events.stream()
                                .filter(event -> unreadable.nextInt(4) > 0)
                                .forEach(history::then))
                        .as("seed=%d step=%d", seed, i)
                        .doesNotThrowAnyException();
            }
            for (int year = 2020; year <= 2026; year++) {
                int asked = year;
                assertThatCode(() -> history.figures(asked))
                        .as("seed=%d year=%d", seed, year)
                        .doesNotThrowAnyException();
            }
        }
    }
}
