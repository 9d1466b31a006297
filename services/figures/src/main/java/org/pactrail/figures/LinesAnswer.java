package org.pactrail.figures;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.fold.Standing;

/**
 * Lines, agreement by agreement, in the order in which they were recorded.
 *
 * @param cell that they are of, with its unit and value; absent where none was asked about
 * @param value the figure; what all lines over all pages add is exactly this, where nothing else narrows them
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
    static final int PAGE = 50;

    /** @param page null for all of them at once */
    static LinesAnswer of(
            int year,
            Standing<FiguresState> standing,
            Definitions definitions,
            @Nullable Cell cell,
            List<Line> lines,
            @Nullable Integer page) {
        int pages = page == null ? 1 : Math.max(1, (lines.size() + PAGE - 1) / PAGE);
        return new LinesAnswer(
                standing.position(),
                standing.recordedAt(),
                year,
                definitions,
                cell == null ? null : cell.path(),
                cell == null ? null : cell.unit(),
                cell == null ? null : cell.value(year, standing.state().year(year), definitions),
                page == null ? 1 : page,
                pages,
                lines.size(),
                sum(lines),
                page == null ? lines : shown(lines, page));
    }

    private static List<Line> shown(List<Line> lines, int page) {
        int from = (int) Math.min(lines.size(), (page - 1L) * PAGE);
        return lines.subList(from, Math.min(lines.size(), from + PAGE));
    }

    private static Usd sum(List<Line> lines) {
        Usd sum = Usd.ZERO;
        for (Line line : lines) {
            sum = line.usd() == null ? sum : sum.plus(line.usd());
        }
        return sum;
    }
}
