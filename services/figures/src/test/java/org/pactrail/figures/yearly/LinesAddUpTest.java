package org.pactrail.figures.yearly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.figures.count.Dimension;
import org.pactrail.figures.money.Usd;
import org.pactrail.figures.yearly.YearlyFigures.Code;
import org.pactrail.figures.yearly.YearlyFigures.ContributionsUsd;
import org.pactrail.figures.yearly.YearlyFigures.FinancialPartner;

/** Every cell of the figures is a sum over lines, whatever happened. */
class LinesAddUpTest {
    private static final int EVENTS = 150;

    @RepeatedTest(value = 60, name = "seed {currentRepetition}")
    void lines_add_up_to_every_cell_whole_and_split(RepetitionInfo run) {
        RandomHistory random = new RandomHistory(run.getCurrentRepetition());
        History history = new History();
        for (int i = 0; i < EVENTS; i++) {
            history.then(random.next());
        }
        assertThat(history.state().years().size()).isGreaterThan(2);
        for (int year : history.state().years().keySet()) {
            YearlyFigures figures = history.figures(year);
            List<Line> whole = history.lines(year);
            List<Line> byRegion = history.lines(year, Dimension.REGION);
            List<Line> byPriority = history.lines(year, Dimension.PRIORITY);

            assertMoney(figures.contributionsUsd(), whole);
            assertMoney(figures.contributionsUsd(), byRegion);
            assertMoney(figures.contributionsUsd(), byPriority);
            assertTypes(figures.partners().usdByType(), whole);
            assertTypes(figures.partners().usdByType(), byRegion);
            assertTypes(figures.partners().usdByType(), byPriority);
            assertTop(figures.topFinancialPartners(), whole);
            assertCodes(figures.byRegion(), byRegion, Line::region);
            assertCodes(figures.byPriority(), byPriority, Line::priority);
            assertRows(whole, byRegion);
            assertRows(whole, byPriority);
        }
    }

    private static void assertMoney(ContributionsUsd figures, List<Line> lines) {
        Predicate<Line> own = line -> Contributor.SELF.equals(line.contributor());
        assertThat(sum(lines, line -> true)).isEqualTo(figures.total());
        assertThat(sum(lines, own)).isEqualTo(figures.own());
        assertThat(sum(lines, own.negate())).isEqualTo(figures.partners());
        assertThat(sum(lines, line -> line.kind() == ContributionKind.IN_KIND)).isEqualTo(figures.inKind());
        assertThat(sum(lines, line -> line.kind() == ContributionKind.CASH)).isEqualTo(figures.cash());
    }

    private static void assertTypes(Map<PartnerType, Usd> usdByType, List<Line> lines) {
        Map<PartnerType, Usd> sums = new EnumMap<>(PartnerType.class);
        for (Line line : lines) {
            if (line.type() != null) {
                sums.put(line.type(), sum(lines, other -> other.type() == line.type()));
            }
        }
        assertThat(sums).isEqualTo(usdByType);
    }

    private static void assertTop(List<FinancialPartner> top, List<Line> lines) {
        assertThat(top)
                .allSatisfy(financial -> assertThat(
                                sum(lines, line -> new Contributor(financial.partner()).equals(line.contributor())))
                        .isEqualTo(financial.usd()));
    }

    private static void assertCodes(List<Code> codes, List<Line> rows, Function<Line, String> code) {
        assertThat(codes)
                .allSatisfy(each -> assertThat(sum(rows, line -> each.code().equals(code.apply(line))))
                        .isEqualTo(each.usd()));
        assertThat(codes)
                .extracting(Code::code)
                .containsAll(rows.stream().map(code).collect(Collectors.toSet()));
    }

    /** The rows of a line add up to it. */
    private static void assertRows(List<Line> whole, List<Line> rows) {
        assertThat(whole)
                .allSatisfy(line -> assertThat(sum(
                                rows,
                                row -> row.partnership().equals(line.partnership())
                                        && String.valueOf(row.index()).equals(String.valueOf(line.index()))))
                        .isEqualTo(line.usd() == null ? Usd.ZERO : line.usd()));
    }

    private static Usd sum(Collection<Line> lines, Predicate<Line> counts) {
        Usd sum = Usd.ZERO;
        for (Line line : lines) {
            sum = line.usd() == null || !counts.test(line) ? sum : sum.plus(line.usd());
        }
        return sum;
    }
}
