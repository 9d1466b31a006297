package org.pactrail.views.forecast;

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
import org.pactrail.ledger.fold.ViewState;
import org.pactrail.views.attention.AttentionToday;
import org.pactrail.views.attention.ViewsSettings;
import org.pactrail.views.card.Card;
import org.pactrail.views.directory.Directory;
import org.pactrail.views.directory.Facet;
import org.pactrail.views.directory.SearchTerms;
import org.pactrail.web.AsOf;
import org.pactrail.web.Problem;
import org.pactrail.web.Question;
import org.pactrail.web.When;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Returns the forecast, of the present or of an earlier position. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
@RestController
class ForecastController {
    private static final int MOST_MONTHS = 120;

    private final AsOf<PactrailEvent, Directory> asOf;
    private final AttentionToday attention;
    private final ViewsSettings settings;

    ForecastController(AsOf<PactrailEvent, Directory> asOf, AttentionToday attention, ViewsSettings settings) {
        this.asOf = asOf;
        this.attention = attention;
        this.settings = settings;
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
            @ModelAttribute When when)
            throws InterruptedException {
        ViewState<Directory> then = asOf.at(when);
        LocalDate day =
                Question.day("on", on, attention.of(when, then.recordedAt()).today());
        YearMonth first = Question.month("from", from, YearMonth.from(day));
        YearMonth last = Question.month("to", to, first.plusMonths(11));
        if (last.isBefore(first) || last.isAfter(first.plusMonths(MOST_MONTHS - 1))) {
            throw Problem.malformed("Ask for 1 to " + MOST_MONTHS + " months, the first one before the last.");
        }
        List<Card> open = Stream.of(Stage.PROSPECT, Stage.NEGOTIATION)
                .flatMap(stage -> then.state()
                        .board()
                        .matching(
                                Set.of(new Facet.InStage(stage)),
                                SearchTerms.NONE,
                                then.state().partners()))
                .toList();
        return new Answer(then.position(), then.recordedAt(), Forecast.of(open, first, last, day, settings.weights()));
    }
}
