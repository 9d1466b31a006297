package org.pactrail.figures;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.count.YearFold;
import org.pactrail.figures.question.FiguresParameters;
import org.pactrail.figures.yearly.Definitions;
import org.pactrail.figures.yearly.YearMemo;
import org.pactrail.figures.yearly.YearlyFigures;
import org.pactrail.ledger.fold.ViewState;
import org.pactrail.web.AsOf;
import org.pactrail.web.Question;
import org.pactrail.web.When;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers the figures of the present, or of the ledger as it ended earlier. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.DASHBOARD, Role.ADMIN})
@RestController
@RequestMapping("/api/figures")
class FiguresController {
    private final AsOf<PactrailEvent, FiguresState> asOf;
    private final Map<Definitions, YearMemo<YearlyFigures>> present = new EnumMap<>(Definitions.class);

    FiguresController(AsOf<PactrailEvent, FiguresState> asOf) {
        this.asOf = asOf;
        for (Definitions each : Definitions.values()) {
            present.put(each, new YearMemo<>((year, fold) -> YearlyFigures.of(year, fold, each)));
        }
    }

    /**
     * Holds the figures of several years at one position.
     *
     * @param years the oldest first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Trend(long position, @Nullable Instant recordedAt, int from, int to, List<YearlyFigures> years) {}

    @GetMapping("/{year}")
    YearlyFigures year(
            @PathVariable String year,
            @RequestParam(required = false) @Nullable String top,
            @RequestParam(required = false) @Nullable String definitions,
            @ModelAttribute When when)
            throws InterruptedException {
        int asked = Question.year("year", year);
        int most = FiguresParameters.top(top);
        Definitions by = FiguresParameters.definitions(definitions);
        return figures(asked, asOf.at(when), by).top(most);
    }

    @GetMapping
    Trend trend(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String top,
            @RequestParam(required = false) @Nullable String definitions,
            @ModelAttribute When when)
            throws InterruptedException {
        int first = Question.year("from", from);
        int last = Question.year("to", to);
        FiguresParameters.requireTrend(first, last);
        int most = FiguresParameters.top(top);
        Definitions by = FiguresParameters.definitions(definitions);
        ViewState<FiguresState> figures = asOf.at(when);
        List<YearlyFigures> years = IntStream.rangeClosed(first, last)
                .mapToObj(year -> figures(year, figures, by).top(most))
                .toList();
        return new Trend(figures.position(), figures.recordedAt(), first, last, years);
    }

    /** Returns a year's figures, from memory when they are those of the present. */
    @SuppressWarnings("ReferenceEquality") // as in YearMemo
    private YearlyFigures figures(int year, ViewState<FiguresState> at, Definitions definitions) {
        YearFold fold = at.state().year(year);
        boolean isPresent = fold == asOf.now().state().year(year);
        YearlyFigures figures = isPresent
                ? requireNonNull(present.get(definitions)).of(year, fold)
                : YearlyFigures.of(year, fold, definitions);
        return figures.at(at.position(), at.recordedAt());
    }
}
