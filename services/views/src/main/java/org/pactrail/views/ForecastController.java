package org.pactrail.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.partnership.Stage;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.ledger.fold.Standing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What may come in. */
@RestController
class ForecastController {
    private static final int MOST_MONTHS = 120;

    private final LiveView<PactrailEvent, Directory> view;
    private final AttentionToday attention;
    private final ViewsSettings settings;

    ForecastController(LiveView<PactrailEvent, Directory> view, AttentionToday attention, ViewsSettings settings) {
        this.view = view;
        this.attention = attention;
        this.settings = settings;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            long position,
            @Nullable Instant recordedAt,
            @JsonUnwrapped Forecast forecast) {}

    /** Twelve months from {@code on} unless asked otherwise. */
    @GetMapping("/api/forecast")
    Answer forecast(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String after)
            throws InterruptedException {
        LocalDate day = Parameters.day("on", on, attention.today().today());
        YearMonth first = Parameters.month("from", from, YearMonth.from(day));
        YearMonth last = Parameters.month("to", to, first.plusMonths(11));
        if (last.isBefore(first) || last.isAfter(first.plusMonths(MOST_MONTHS - 1))) {
            throw Problem.malformed("Ask for 1 to " + MOST_MONTHS + " months, the first one before the last.");
        }
        Standing<Directory> standing = view.at(Parameters.after(after), ViewsService.PATIENCE);
        List<Card> open = Stream.of(Stage.PROSPECT, Stage.NEGOTIATION)
                .flatMap(stage -> standing.state()
                        .board()
                        .matching(
                                Set.of(new Facet.InStage(stage)),
                                Words.NONE,
                                standing.state().partners()))
                .toList();
        return new Answer(
                standing.position(), standing.recordedAt(), Forecast.of(open, first, last, day, settings.weights()));
    }
}
