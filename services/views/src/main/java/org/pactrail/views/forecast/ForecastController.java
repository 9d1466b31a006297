package org.pactrail.views.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.partnership.Stage;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.ledger.fold.PastView;
import org.pactrail.ledger.fold.ViewState;
import org.pactrail.views.attention.AttentionToday;
import org.pactrail.views.attention.ViewsSettings;
import org.pactrail.views.card.Card;
import org.pactrail.views.directory.Directory;
import org.pactrail.views.directory.Facet;
import org.pactrail.views.directory.SearchTerms;
import org.pactrail.views.question.Parameters;
import org.pactrail.views.question.Problem;
import org.pactrail.web.Needs;
import org.pactrail.web.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Returns the forecast, of the present or of an earlier position. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
@RestController
class ForecastController {
    private static final int MOST_MONTHS = 120;

    private final LiveView<PactrailEvent, Directory> view;
    private final AttentionToday attention;
    private final ViewsSettings settings;
    private final PastView<PactrailEvent, Directory> past;
    private final Ledger ledger;

    ForecastController(
            LiveView<PactrailEvent, Directory> view,
            AttentionToday attention,
            ViewsSettings settings,
            PastView<PactrailEvent, Directory> past,
            Ledger ledger) {
        this.view = view;
        this.attention = attention;
        this.settings = settings;
        this.past = past;
        this.ledger = ledger;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            long position,
            @Nullable Instant recordedAt,
            @JsonUnwrapped Forecast forecast) {}

    /**
     * Returns twelve months from {@code on} unless asked otherwise; {@code on} is today, or the day of the position in
     * the past.
     */
    @GetMapping("/api/forecast")
    Answer forecast(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String position,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String after)
            throws InterruptedException {
        Long then = Parameters.past(position, knownAt, past::known);
        ViewState<Directory> standing = standing(then, Parameters.after(after));
        LocalDate day =
                Parameters.day("on", on, then == null ? attention.today().today() : day(standing));
        YearMonth first = Parameters.month("from", from, YearMonth.from(day));
        YearMonth last = Parameters.month("to", to, first.plusMonths(11));
        if (last.isBefore(first) || last.isAfter(first.plusMonths(MOST_MONTHS - 1))) {
            throw Problem.malformed("Ask for 1 to " + MOST_MONTHS + " months, the first one before the last.");
        }
        List<Card> open = Stream.of(Stage.PROSPECT, Stage.NEGOTIATION)
                .flatMap(stage -> standing.state()
                        .board()
                        .matching(
                                Set.of(new Facet.InStage(stage)),
                                SearchTerms.NONE,
                                standing.state().partners()))
                .toList();
        return new Answer(
                standing.position(), standing.recordedAt(), Forecast.of(open, first, last, day, settings.weights()));
    }

    private ViewState<Directory> standing(@Nullable Long then, long after) throws InterruptedException {
        ViewState<Directory> now = view.at(after, Parameters.PATIENCE);
        if (then == null || then == now.position()) {
            return now;
        }
        long head = ledger.head().position();
        if (then > head) {
            throw Problem.malformed("The ledger stands at position " + head + " and has not reached " + then
                    + ". Ask for a position up to that one, or leave it out for the forecast as it stands now.");
        }
        return past.at(then, Parameters.PATIENCE);
    }

    private LocalDate day(ViewState<Directory> standing) {
        return standing.recordedAt() == null
                ? attention.today().today()
                : standing.recordedAt().atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
