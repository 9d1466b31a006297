package org.pactrail.figures.changes;

import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.view.FiguresView;
import org.pactrail.figures.yearly.Definitions;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.Fold;
import org.pactrail.ledger.json.LedgerJson;

/** What listeners to the figures are told, which is private to its package, for benchmarks. */
public final class MeasuredEvent {
    private MeasuredEvent() {}

    /** All but the id, of a year as it stands at the ledger's head. */
    public static byte[] of(Ledger ledger, int year) {
        FiguresState state = Fold.upTo(
                        ledger,
                        new FiguresView(),
                        FiguresView.EVENTS,
                        ledger.head().position())
                .state();
        return FiguresEvent.of(year, state.year(year), Definitions.ONE, LedgerJson.MAPPER.writer())
                .text();
    }
}
