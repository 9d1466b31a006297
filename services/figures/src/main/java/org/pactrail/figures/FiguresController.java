package org.pactrail.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.ledger.fold.PastView;
import org.pactrail.ledger.fold.Standing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures as they stand now, or as they stood when the ledger ended earlier. */
@RestController
@RequestMapping("/api/figures")
class FiguresController {
    private final LiveView<PactrailEvent, FiguresState> view;
    private final YearMemo<YearlyFigures> figures = new YearMemo<>(YearlyFigures::of);

    private final PastView<PactrailEvent, FiguresState> past;
    private final Ledger ledger;

    FiguresController(
            LiveView<PactrailEvent, FiguresState> view, PastView<PactrailEvent, FiguresState> past, Ledger ledger) {
        this.view = view;
        this.past = past;
        this.ledger = ledger;
    }

    /**
     * The figures of several years side by side, all of them as they stand at the same position.
     *
     * @param years the oldest first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Trend(long position, @Nullable Instant recordedAt, int from, int to, List<YearlyFigures> years) {}

    /** @param lines agreement by agreement, in the order in which they were recorded */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Lines(long position, @Nullable Instant recordedAt, int year, List<Line> lines) {}

    @GetMapping("/{year}")
    YearlyFigures year(
            @PathVariable String year,
            @RequestParam(required = false) @Nullable String top,
            @RequestParam(required = false) @Nullable String position,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String after)
            throws InterruptedException {
        int asked = Asked.year("year", year);
        int most = Asked.top(top);
        return figures(asked, standing(position, knownAt, after)).top(most);
    }

    @GetMapping
    Trend trend(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String top,
            @RequestParam(required = false) @Nullable String position,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String after)
            throws InterruptedException {
        int first = Asked.year("from", from);
        int last = Asked.year("to", to);
        Asked.period(first, last);
        int most = Asked.top(top);
        Standing<FiguresState> standing = standing(position, knownAt, after);
        List<YearlyFigures> years = IntStream.rangeClosed(first, last)
                .mapToObj(year -> figures(year, standing).top(most))
                .toList();
        return new Trend(standing.position(), standing.recordedAt(), first, last, years);
    }

    @GetMapping("/{year}/lines")
    Lines lines(
            @PathVariable String year,
            @RequestParam(required = false) @Nullable String dimension,
            @RequestParam(required = false) @Nullable String position,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String after)
            throws InterruptedException {
        int asked = Asked.year("year", year);
        @Nullable Dimension split = Asked.dimension(dimension);
        Standing<FiguresState> standing = standing(position, knownAt, after);
        Stream<YearPart> parts = standing.state().year(asked).parts().get().byPosition().values().stream();
        List<Line> lines = parts.flatMap(part -> split == null ? Line.of(part) : Line.of(part, split))
                .toList();
        return new Lines(standing.position(), standing.recordedAt(), asked, lines);
    }

    /** Only what is asked for again and again, the present, is remembered. */
    @SuppressWarnings("ReferenceEquality") // as in YearMemo
    private YearlyFigures figures(int year, Standing<FiguresState> standing) {
        YearFold fold = standing.state().year(year);
        boolean isPresent = fold == view.now().state().year(year);
        YearlyFigures told = isPresent ? figures.of(year, fold) : YearlyFigures.of(year, fold);
        return told.at(standing.position(), standing.recordedAt());
    }

    private Standing<FiguresState> standing(@Nullable String position, @Nullable String knownAt, @Nullable String after)
            throws InterruptedException {
        Long then = Asked.past(position, knownAt, past::known);
        Standing<FiguresState> now = view.at(Asked.after(after), FiguresService.PATIENCE);
        if (then == null) {
            return now;
        }
        long head = ledger.head().position();
        if (then > head) {
            throw Asked.notYet(then, head);
        }
        return past.at(then, FiguresService.PATIENCE);
    }
}
