package org.pactrail.figures.changes;

import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.view.FiguresView;
import org.pactrail.figures.yearly.Definitions;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.Fold;
import org.pactrail.ledger.json.LedgerJson;

/** Makes the events that listeners to the figures are sent, whose class is private to its package, for benchmarks. */
public final class MeasuredEvent {
    private MeasuredEvent() {}

    /** Returns the text, without the id, of a year's event at the ledger's head. */
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
