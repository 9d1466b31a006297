package org.pactrail.figures.lines;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.lines.LinesQuestion.Found;
import org.pactrail.figures.question.FiguresParameters;
import org.pactrail.figures.yearly.Line;
import org.pactrail.web.AsOf;
import org.pactrail.web.Listing;
import org.pactrail.web.Orders;
import org.pactrail.web.Paging;
import org.pactrail.web.When;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers the lines behind a year's figures, or behind one of them, as JSON or as a file. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.DASHBOARD, Role.ADMIN})
@RestController
@RequestMapping("/api/figures/{year}")
class LinesController {
    private static final Orders<Line> ORDERS = Orders.withTiesBy(LinesController::place)
            .by("position", Line::position)
            .by("reference", Line::reference)
            .by("contributor", Line::name)
            .by("usd", line -> line.usd() == null ? null : line.usd().amount());

    private final AsOf<PactrailEvent, FiguresState> asOf;

    LinesController(AsOf<PactrailEvent, FiguresState> asOf) {
        this.asOf = asOf;
    }

    /**
     * Answers the lines as JSON.
     *
     * @param listing all lines at once, in the order in which they were recorded, unless a page or an order is asked for
     */
    @GetMapping("/lines")
    LinesAnswer lines(
            @PathVariable String year,
            @ModelAttribute LinesQuestion question,
            @ModelAttribute Listing listing,
            @ModelAttribute When when)
            throws InterruptedException {
        @Nullable Paging paging = FiguresParameters.page(listing.page(), listing.size());
        Found found = question.in(year, when, asOf);
        return LinesAnswer.of(found, ORDERS.sorted(found.lines(), listing.sort()), paging);
    }

    /** Returns a text that no other line has, and that sorts lines as they were recorded. */
    private static String place(Line line) {
        return "%019d %s %05d %s %s"
                .formatted(
                        line.position(),
                        line.partnership().value(),
                        line.index() == null ? -1 : line.index(),
                        line.region(),
                        line.priority());
    }

    @GetMapping(path = "/lines.csv", produces = "text/csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String year, @ModelAttribute LinesQuestion question, @ModelAttribute When when)
            throws InterruptedException, IOException {
        Found found = question.in(year, when, asOf);
        return LinesFile.csv(found.year(), found.figures().position(), found.lines());
    }

    @GetMapping(path = "/lines.xlsx", produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    ResponseEntity<byte[]> xlsx(
            @PathVariable String year, @ModelAttribute LinesQuestion question, @ModelAttribute When when)
            throws InterruptedException, IOException {
        Found found = question.in(year, when, asOf);
        return LinesFile.xlsx(found.year(), found.figures().position(), found.lines());
    }
}
