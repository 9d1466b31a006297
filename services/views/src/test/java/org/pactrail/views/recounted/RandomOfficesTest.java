package org.pactrail.views.recounted;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pactrail.events.EventTypes;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.partnership.Stage;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.fold.Recorded;
import org.pactrail.pipeline.partnership.RandomOffice;
import org.pactrail.views.attention.Attention;
import org.pactrail.views.attention.PartnershipCard;
import org.pactrail.views.attention.ViewsSettings;
import org.pactrail.views.attention.ViewsSettings.Weights;
import org.pactrail.views.card.Card;
import org.pactrail.views.directory.Directory;
import org.pactrail.views.directory.DirectoryView;
import org.pactrail.views.directory.SearchableCard;
import org.pactrail.views.forecast.Forecast;
import org.pactrail.views.story.Story;
import org.pactrail.views.work.MyWork;

/**
 * After every command of thousands of made-up histories, the board, everybody's work and the forecast are what going through
 * all that happened gives.
 */
class RandomOfficesTest {
    private static final int HISTORIES = RandomOffice.HISTORIES;
    private static final LocalDate TODAY = LocalDate.of(2024, 11, 20);
    private static final Attention ATTENTION = new Attention(new ViewsSettings(30, null, null), TODAY);
    private static final YearMonth MONTH = YearMonth.from(TODAY);

    private final AtomicLong cards = new AtomicLong();
    private final AtomicLong items = new AtomicLong();
    private final AtomicLong expected = new AtomicLong();

    @Test
    void what_officers_see_is_as_gone_through_again_after_every_step() {
        IntStream.rangeClosed(1, HISTORIES).parallel().forEach(this::assertHistory);
        System.out.println("histories=" + HISTORIES + " seeds=1.." + HISTORIES + " cards=" + cards + " items of work="
                + items + " expectations=" + expected);
        assertThat(List.of(cards.get(), items.get(), expected.get())).allMatch(count -> count > HISTORIES);
    }

    private void assertHistory(int seed) {
        RandomOffice office = new RandomOffice(seed);
        Happening happening = new Happening();
        for (int i = 0; i < RandomOffice.STEPS; i++) {
            List<PactrailEvent> events = office.next().events();
            events.forEach(happening::then);
            if (!events.isEmpty()) {
                assertShown(happening, "seed=" + seed + " step=" + i);
            }
        }
    }

    private void assertShown(Happening happening, String which) {
        Directory directory = happening.directory;
        RecountedOffice recounted = new RecountedOffice(happening.events, happening.times, TODAY);
        List<PartnershipCard> shown = directory.board().cards().stream()
                .map(searchable -> PartnershipCard.of(searchable.card(), directory.partners(), ATTENTION))
                .toList();
        assertThat(shown).as(which).isEqualTo(recounted.cards());
        cards.addAndGet(shown.size());
        for (String officer : List.of("ana", "bo", "cy")) {
            assertWork(MyWork.of(directory, officer, officer, true, ATTENTION), recounted, officer, which);
        }
        Forecast forecast = Forecast.of(open(directory), MONTH, MONTH.plusMonths(11), TODAY, List.of(Weights.FIRST));
        assertThat(forecast).as(which).isEqualTo(recounted.forecast(MONTH, MONTH.plusMonths(11), Weights.FIRST));
        expected.addAndGet(forecast.total().count());
    }

    private void assertWork(MyWork work, RecountedOffice recounted, String officer, String which) {
        assertThat(List.of(work.overdue(), work.dueThisWeek(), work.quiet(), work.slow()))
                .as("%s officer=%s", which, officer)
                .isEqualTo(recounted.work(officer));
        assertThat(named(work.pendingMine()))
                .as("%s officer=%s", which, officer)
                .containsExactlyInAnyOrderElementsOf(
                        recounted.waiting(change -> change.author().equals(officer)));
        assertThat(named(work.toDecide()))
                .as("%s officer=%s", which, officer)
                .containsExactlyInAnyOrderElementsOf(
                        recounted.waiting(change -> !change.author().equals(officer)));
        items.addAndGet(
                work.overdue().size() + work.slow().size() + work.quiet().size());
    }

    private static List<String> named(List<MyWork.Waiting> waiting) {
        return waiting.stream()
                .map(each -> each.partnership() + " " + each.change().id())
                .toList();
    }

    private static List<Card> open(Directory directory) {
        return directory.board().cards().stream()
                .map(SearchableCard::card)
                .filter(card -> card.stage() == Stage.PROSPECT || card.stage() == Stage.NEGOTIATION)
                .toList();
    }

    /** The directory after each event; the events are recorded two days apart, and end before today. */
    static final class Happening {
        private static final Instant FIRST = TODAY.minusDays(200).atStartOfDay().toInstant(ZoneOffset.UTC);

        private final List<PactrailEvent> events = new ArrayList<>();
        private final List<Instant> times = new ArrayList<>();
        private final Map<String, Long> lengths = new HashMap<>();
        private final DirectoryView view = new DirectoryView();
        Directory directory = view.empty();

        void then(PactrailEvent event) {
            Instant at = FIRST.plusSeconds(2L * 86_400 * events.size());
            String stream = Story.stream(event);
            long sequence = lengths.merge(stream, 1L, Long::sum) - 1;
            Entry entry = new Entry(
                    events.size(),
                    events.size(),
                    at,
                    stream,
                    sequence,
                    "e" + events.size(),
                    EventTypes.of(event.getClass()).name(),
                    "1",
                    new byte[0],
                    new byte[0],
                    new byte[0]);
            directory = view.apply(directory, new Recorded<>(entry, event));
            events.add(event);
            times.add(at);
        }
    }
}
