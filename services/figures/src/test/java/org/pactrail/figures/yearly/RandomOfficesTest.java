package org.pactrail.figures.yearly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.pactrail.events.PactrailEvent;
import org.pactrail.figures.count.YearFold.Changed;
import org.pactrail.pipeline.partnership.RandomOffice;

/** After every command of thousands of made-up histories, the figures of every year are what counting everything again gives. */
class RandomOfficesTest {
    private static final int HISTORIES = RandomOffice.HISTORIES;
    private static final Changed NEVER = new Changed(-1, null);

    private final AtomicLong compared = new AtomicLong();
    private final AtomicLong withMoney = new AtomicLong();

    @Test
    void figures_are_as_counted_again_after_every_step() {
        System.out.println(RandomOffice.made());
        RandomOffice.seeds().parallel().forEach(this::assertHistory);
        System.out.println("figures=" + compared + " with money=" + withMoney);
        assertThat(withMoney.get()).isGreaterThan(HISTORIES);
    }

    private void assertHistory(int seed) {
        RandomOffice office = new RandomOffice(seed);
        Recounting recounting = new Recounting(seed);
        for (int i = 0; i < RandomOffice.STEPS; i++) {
            office.next().events().forEach(recounting::then);
        }
    }

    /** One history, and what was last seen of each year in it. */
    private final class Recounting {
        private final int seed;
        private final History history = new History();
        private final List<PactrailEvent> events = new ArrayList<>();
        private final Map<Integer, List<Object>> contents = new HashMap<>();
        private final Map<Integer, Changed> changes = new HashMap<>();

        private Recounting(int seed) {
            this.seed = seed;
        }

        private void then(PactrailEvent event) {
            history.then(event);
            events.add(event);
            for (int year = 2022; year <= 2024; year++) {
                RecountedFigures recounted = RecountedFigures.of(events, year);
                if (!recounted.content().equals(contents.getOrDefault(year, List.of()))) {
                    changes.put(year, new Changed(history.last(), History.recordedAt(history.last())));
                }
                contents.put(year, recounted.content());
                YearlyFigures figures = history.figures(year);
                assertThat(figures)
                        .as("seed=%s year=%s position=%s", seed, year, history.last())
                        .isEqualTo(recounted.figures(changes.getOrDefault(year, NEVER)));
                compared.incrementAndGet();
                withMoney.addAndGet(figures.agreements().withContributions());
            }
        }
    }
}
