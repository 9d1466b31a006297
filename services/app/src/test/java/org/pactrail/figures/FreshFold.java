package org.pactrail.figures;

import java.math.BigDecimal;
import java.util.SortedMap;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.Fold;

/** What the figures are when they are folded anew from the ledger's first entry, past everything that a running Pactrail keeps. */
public final class FreshFold {
    private FreshFold() {}

    /** Every number of a year by its name. */
    public static SortedMap<String, BigDecimal> cells(Ledger ledger, long position, int year, String definitions) {
        FiguresState state = Fold.upTo(ledger, new FiguresView(), FiguresService.EVENTS, position)
                .state();
        return CellValues.of(year, state.year(year), Definitions.of(definitions).orElseThrow());
    }
}
