package org.pactrail.figures;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.ledger.fold.Standing;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lines behind a year's figures: all, those of one number, or those that somebody looks for; as JSON or as a file. */
@RestController
class LinesController {
    private final Moment moment;

    LinesController(Moment moment) {
        this.moment = moment;
    }

    /** @param page of {@value LinesAnswer#PAGE}; all lines when absent, and always in a file */
    @GetMapping({"/api/figures/{year}/lines", "/api/figures/{year}/lines.csv", "/api/figures/{year}/lines.xlsx"})
    ResponseEntity<?> lines(
            HttpServletRequest request,
            @PathVariable String year,
            @RequestParam(required = false) @Nullable String cell,
            @RequestParam(required = false) @Nullable String dimension,
            @RequestParam(required = false) @Nullable String contributor,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String membership,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String priority,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String definitions,
            @RequestParam(required = false) @Nullable String position,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String after)
            throws InterruptedException, IOException {
        int asked = Asked.year("year", year);
        Definitions by = Asked.definitions(definitions);
        @Nullable Cell of = Asked.blank(cell) ? null : Asked.cell(cell, by);
        LineFilter filter = LineFilter.of(of, Asked.dimension(dimension), region, priority)
                .contributor(contributor)
                .type(Asked.oneOf(PartnerType.values(), "type", type))
                .membership(Asked.oneOf(Membership.values(), "membership", membership))
                .kind(Asked.oneOf(ContributionKind.values(), "kind", kind));
        @Nullable Integer number = Asked.page(page);
        Standing<FiguresState> standing = moment.asked(position, knownAt, after);
        List<Line> lines = filter.of(standing.state().year(asked), by).toList();
        return switch (request.getRequestURI().replaceFirst(".*/lines", "")) {
            case ".csv" -> LinesFile.csv(asked, standing.position(), lines);
            case ".xlsx" -> LinesFile.xlsx(asked, standing.position(), lines);
            default -> ResponseEntity.ok(LinesAnswer.of(asked, standing, by, of, lines, number));
        };
    }
}
