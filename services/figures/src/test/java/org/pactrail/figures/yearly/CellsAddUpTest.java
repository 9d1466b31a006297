package org.pactrail.figures.yearly;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.figures.count.YearFold;
import org.pactrail.pipeline.partnership.RandomOffice;

/** Whatever happened, what the lines of a cell add is what the cell says. */
class CellsAddUpTest {
    private static final int HISTORIES = 300;

    @Test
    void in_every_cell_of_made_up_histories_by_every_version_of_the_rules() {
        AtomicInteger cells = new AtomicInteger();
        for (int seed = 1; seed <= HISTORIES; seed++) {
            History history = new History();
            RandomOffice office = new RandomOffice(seed);
            for (int i = 0; i < RandomOffice.STEPS; i++) {
                office.next().events().forEach(history::then);
            }
            for (int year : history.state().years().keySet()) {
                for (Definitions definitions : Definitions.values()) {
                    cells.addAndGet(assertCells("seed=" + seed, year, history.fold(year), definitions));
                }
            }
        }
        System.out.println("cells=" + cells + " seeds=1.." + HISTORIES);
        assertThat(cells.get()).isGreaterThan(10 * HISTORIES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "agreements",
                "agreements.signed.x",
                "agreements.extensions",
                "contributionsUsd.partnersPercent",
                "partners.byType.BANK",
                "topFinancialPartners..usd",
                "topFinancialPartners.SELF.usd",
                "byRegion.AFR",
                "byRegion.AFR.extensions",
                "byRegion..usd",
                "topFinancialPartners.an-id-that-is-far-too-long-to-be-one-of-a-partner-of-any-office-there-is.usd"
            })
    void what_names_none_is_none(String path) {
        assertThat(Cell.named(path, Definitions.ONE)).isEmpty();
    }

    private static int assertCells(String name, int year, YearFold fold, Definitions definitions) {
        SortedSet<String> paths =
                new TreeSet<>(CellValues.of(year, fold, definitions).keySet());
        paths.removeIf(path -> path.endsWith("Percent"));
        // Of those who are no financial partners too, whom the figures do not name
        fold.partners().keySet().forEach(partner -> paths.add("topFinancialPartners." + partner + ".usd"));
        for (String path : paths) {
            Cell cell = Cell.named(path, definitions).orElseThrow();
            assertThat(cell.lines(fold).map(Line::adds).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("%s %s %s", name, year, path)
                    .isEqualByComparingTo(cell.value(year, fold, definitions));
        }
        return paths.size();
    }
}
