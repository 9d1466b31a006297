package org.pactrail.figures.passport;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.UsdValue;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.count.YearFold;
import org.pactrail.figures.count.YearPart;
import org.pactrail.figures.passport.Passport.Contributing;
import org.pactrail.figures.passport.Passport.Quoted;
import org.pactrail.figures.passport.Passport.StatedRate;
import org.pactrail.figures.question.Existing;
import org.pactrail.figures.question.FiguresParameters;
import org.pactrail.figures.question.Recording;
import org.pactrail.figures.question.Recordings;
import org.pactrail.figures.yearly.Cell;
import org.pactrail.figures.yearly.Definitions;
import org.pactrail.figures.yearly.Line;
import org.pactrail.ledger.fold.ViewState;
import org.pactrail.web.AsOf;
import org.pactrail.web.Page;
import org.pactrail.web.Paging;
import org.pactrail.web.Question;
import org.pactrail.web.When;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Answers the passport of a figure, with which an auditor proves or refutes it. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
@RestController
class PassportController {
    private final AsOf<PactrailEvent, FiguresState> asOf;
    private final Recordings recordings;

    PassportController(AsOf<PactrailEvent, FiguresState> asOf, Recordings recordings) {
        this.asOf = asOf;
        this.recordings = recordings;
    }

    @GetMapping("/api/figures/{year}/passport")
    Passport passport(
            @PathVariable String year,
            @RequestParam(required = false) @Nullable String cell,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String definitions,
            @ModelAttribute When when)
            throws InterruptedException {
        int asked = Question.year("year", year);
        Definitions by = FiguresParameters.definitions(definitions);
        Paging paging = Question.paging(page, size);
        ViewState<FiguresState> figures = asOf.at(when);
        Cell of = new Existing(asOf.now().state()).cell(cell, by);
        YearFold fold = figures.state().year(asked);
        List<Line> lines = of.lines(fold).toList();
        Page<Line> shown = Page.of(lines, paging);
        return new Passport(
                asked,
                of.path(),
                of.unit(),
                of.value(asked, fold, by),
                figures.position(),
                figures.recordedAt(),
                by,
                Rule.of(of).stream()
                        .map(rule -> new Quoted(rule, rule.text(by)))
                        .toList(),
                of.filters(),
                lines(asked, of, figures.position(), by),
                rates(lines, fold),
                shown.page(),
                shown.pages(),
                shown.total(),
                contributing(shown.items()));
    }

    private static URI lines(int year, Cell cell, long position, Definitions definitions) {
        return UriComponentsBuilder.fromPath("/api/figures/{year}/lines")
                .queryParam("cell", "{cell}")
                .queryParam("position", position)
                .queryParam("definitions", definitions.version())
                .encode()
                .buildAndExpand(year, cell.path())
                .toUri();
    }

    private List<Contributing> contributing(List<Line> lines) {
        Map<Long, Recording> read = new HashMap<>();
        List<Contributing> all = new ArrayList<>();
        for (Line line : lines) {
            Recording recording = read.computeIfAbsent(line.position(), recordings::at);
            all.add(new Contributing(
                    line.position(),
                    line.event(),
                    recording.type(),
                    recording.recordedAt(),
                    recording.by(),
                    recording.reason(),
                    line.partnership(),
                    line.reference(),
                    line.contributor(),
                    line.name(),
                    line.adds()));
        }
        return all;
    }

    /** Counts each contribution once, in however many rows it is split. */
    private static List<StatedRate> rates(List<Line> lines, YearFold fold) {
        Set<Index> used = lines.stream()
                .filter(line -> line.index() != null)
                .map(line -> new Index(line.partnership(), line.index()))
                .collect(Collectors.toSet());
        Map<StatedRate, Integer> counts = new LinkedHashMap<>();
        for (YearPart part : fold.parts().get().byPosition().values()) {
            part.commitments().stream()
                    .filter(each -> used.contains(new Index(part.partnership(), each.index())))
                    .forEach(each -> rate(each.contribution(), counts));
        }
        return counts.entrySet().stream()
                .map(each -> each.getKey().usedFor(each.getValue()))
                .toList();
    }

    private record Index(PartnershipId partnership, int index) {}

    private static void rate(Contribution contribution, Map<StatedRate, Integer> counts) {
        UsdValue usd = contribution.usd();
        if (usd != null) {
            String currency = contribution.amount().currency();
            counts.merge(new StatedRate(currency, usd.rate(), usd.source(), usd.on(), 0), 1, Integer::sum);
        }
    }
}
