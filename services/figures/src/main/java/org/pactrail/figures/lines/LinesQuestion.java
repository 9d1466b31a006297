package org.pactrail.figures.lines;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.question.Asked;
import org.pactrail.figures.question.Moment;
import org.pactrail.figures.yearly.Cell;
import org.pactrail.figures.yearly.Definitions;
import org.pactrail.figures.yearly.Line;
import org.pactrail.ledger.fold.ViewState;

/**
 * Which of a year's lines are asked for, and of when; as sent, where all may be absent.
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
        @Nullable String definitions,
        @Nullable String position,
        @Nullable String knownAt,
        @Nullable String after) {

    /** What was found. */
    record Found(
            int year,
            ViewState<FiguresState> standing,
            Definitions definitions,
            @Nullable Cell cell,
            List<Line> lines) {}

    Found in(String year, Moment moment) throws InterruptedException {
        int asked = Asked.year("year", year);
        Definitions by = Asked.definitions(definitions);
        @Nullable Cell of = Asked.blank(cell) ? null : Asked.cell(cell, by);
        LineFilter filter = LineFilter.of(of, Asked.dimension(dimension), region, priority)
                .contributor(contributor)
                .type(Asked.oneOf(PartnerType.values(), "type", type))
                .membership(Asked.oneOf(Membership.values(), "membership", membership))
                .kind(Asked.oneOf(ContributionKind.values(), "kind", kind));
        ViewState<FiguresState> standing = moment.asked(position, knownAt, after);
        return new Found(
                asked, standing, by, of, filter.of(standing.state().year(asked)).toList());
    }
}
