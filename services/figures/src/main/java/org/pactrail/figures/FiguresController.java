package org.pactrail.figures;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.count.YearFold;
import org.pactrail.figures.question.Asked;
import org.pactrail.figures.question.Moment;
import org.pactrail.figures.yearly.Definitions;
import org.pactrail.figures.yearly.YearMemo;
import org.pactrail.figures.yearly.YearlyFigures;
import org.pactrail.ledger.fold.ViewState;
import org.pactrail.web.Needs;
import org.pactrail.web.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures as they stand now, or as they stood when the ledger ended earlier. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.DASHBOARD, Role.ADMIN})
@RestController
@RequestMapping("/api/figures")
class FiguresController {
    private final Moment moment;
    private final Map<Definitions, YearMemo<YearlyFigures>> present = new EnumMap<>(Definitions.class);

    FiguresController(Moment moment) {
        this.moment = moment;
        for (Definitions each : Definitions.values()) {
            present.put(each, new YearMemo<>((year, fold) -> YearlyFigures.of(year, fold, each)));
        }
    }

    /**
     * The figures of several years side by side, all of them as they stand at the same position.
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
            @RequestParam(required = false) @Nullable String position,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String after)
            throws InterruptedException {
        int asked = Asked.year("year", year);
        int most = Asked.top(top);
        Definitions by = Asked.definitions(definitions);
        return figures(asked, moment.asked(position, knownAt, after), by).top(most);
    }

    @GetMapping
    Trend trend(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String top,
            @RequestParam(required = false) @Nullable String definitions,
            @RequestParam(required = false) @Nullable String position,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String after)
            throws InterruptedException {
        int first = Asked.year("from", from);
        int last = Asked.year("to", to);
        Asked.period(first, last);
        int most = Asked.top(top);
        Definitions by = Asked.definitions(definitions);
        ViewState<FiguresState> standing = moment.asked(position, knownAt, after);
        List<YearlyFigures> years = IntStream.rangeClosed(first, last)
                .mapToObj(year -> figures(year, standing, by).top(most))
                .toList();
        return new Trend(standing.position(), standing.recordedAt(), first, last, years);
    }

    /** Only what is asked for again and again, the present, is remembered. */
    @SuppressWarnings("ReferenceEquality") // as in YearMemo
    private YearlyFigures figures(int year, ViewState<FiguresState> standing, Definitions definitions) {
        YearFold fold = standing.state().year(year);
        boolean isPresent = fold == moment.now().state().year(year);
        YearlyFigures told = isPresent
                ? requireNonNull(present.get(definitions)).of(year, fold)
                : YearlyFigures.of(year, fold, definitions);
        return told.at(standing.position(), standing.recordedAt());
    }
}
