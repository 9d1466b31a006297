package org.pactrail.figures.lines;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.lines.LinesQuestion.Found;
import org.pactrail.figures.money.Usd;
import org.pactrail.figures.question.FiguresParameters;
import org.pactrail.figures.yearly.Cell;
import org.pactrail.figures.yearly.Definitions;
import org.pactrail.figures.yearly.Line;
import org.pactrail.ledger.fold.ViewState;
import org.pactrail.web.Page;
import org.pactrail.web.Paging;

/**
 * Lists lines, agreement by agreement, in the order in which they were recorded.
 *
 * @param cell that the lines add up to, with its unit and value; absent when no cell was asked for
 * @param value of the cell; the sum of what all lines add, where nothing else narrows them
 * @param page from 1
 * @param total lines over all pages
 * @param usd of all lines over all pages
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LinesAnswer(
        long position,
        @Nullable Instant recordedAt,
        int year,
        Definitions definitions,
        @Nullable String cell,
        Cell.@Nullable Unit unit,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal value,

        int page,
        int pages,
        int total,
        Usd usd,
        List<Line> lines) {
    /**
     * Returns the answer with a page of the lines found.
     *
     * @param lines those found, in the order that was asked for
     * @param paging null for all lines at once
     */
    static LinesAnswer of(Found found, List<Line> lines, @Nullable Paging paging) {
        Page<Line> page = FiguresParameters.of(lines, paging);
        ViewState<FiguresState> figures = found.figures();
        Cell cell = found.cell();
        return new LinesAnswer(
                figures.position(),
                figures.recordedAt(),
                found.year(),
                found.definitions(),
                cell == null ? null : cell.path(),
                cell == null ? null : cell.unit(),
                cell == null ? null : cell.value(found.year(), figures.state().year(found.year()), found.definitions()),
                page.page(),
                page.pages(),
                page.total(),
                sum(found.lines()),
                page.items());
    }

    private static Usd sum(List<Line> lines) {
        Usd sum = Usd.ZERO;
        for (Line line : lines) {
            sum = line.usd() == null ? sum : sum.plus(line.usd());
        }
        return sum;
    }
}
