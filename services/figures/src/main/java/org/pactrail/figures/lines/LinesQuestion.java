package org.pactrail.figures.lines;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.question.Existing;
import org.pactrail.figures.question.FiguresParameters;
import org.pactrail.figures.yearly.Cell;
import org.pactrail.figures.yearly.Definitions;
import org.pactrail.figures.yearly.Line;
import org.pactrail.ledger.fold.ViewState;
import org.pactrail.web.AsOf;
import org.pactrail.web.Question;
import org.pactrail.web.When;

/**
 * Holds the query parameters that narrow a year's lines, as sent; each may be absent.
 *
 * @param cell a number of the figures, to which the lines are to add up
 * @param dimension to split them by
 * @param contributor the id of a partner, or SELF
 */
record LinesQuestion(
        @Nullable String cell,
        @Nullable String dimension,
        @Nullable String contributor,
        @Nullable String type,
        @Nullable String membership,
        @Nullable String region,
        @Nullable String priority,
        @Nullable String kind,
        @Nullable String definitions) {

    /** Holds the lines of an answer, and the figures and the cell that they belong to. */
    record Found(
            int year,
            ViewState<FiguresState> figures,
            Definitions definitions,
            @Nullable Cell cell,
            List<Line> lines) {}

    Found in(String year, When when, AsOf<PactrailEvent, FiguresState> asOf) throws InterruptedException {
        int asked = Question.year("year", year);
        Definitions by = FiguresParameters.definitions(definitions);
        ViewState<FiguresState> figures = asOf.at(when);
        Existing existing = new Existing(asOf.now().state());
        @Nullable Cell of = Question.isBlank(cell) ? null : existing.cell(cell, by);
        List<Line> lines = filter(of, existing).of(figures.state().year(asked)).toList();
        return new Found(asked, figures, by, of, lines);
    }

    private LineFilter filter(@Nullable Cell of, Existing existing) {
        return LineFilter.of(
                        of,
                        FiguresParameters.dimension(dimension),
                        existing.region(region),
                        existing.priority(priority))
                .contributor(existing.contributor(contributor))
                .type(Question.oneOf(PartnerType.values(), "type", type))
                .membership(Question.oneOf(Membership.values(), "membership", membership))
                .kind(Question.oneOf(ContributionKind.values(), "kind", kind));
    }
}
