package org.pactrail.figures;

import org.pactrail.events.PactrailEvent;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.Decoder;
import org.pactrail.ledger.fold.Fold;
import org.pactrail.ledger.fold.Recorded;
import org.pactrail.ledger.fold.View;
import org.pactrail.ledger.json.LedgerJson;

/** The fold of the yearly figures, which is private to its package, for benchmarks: whole, or an event at a time. Used by one thread. */
public final class MeasuredFigures {
    public static final Decoder<PactrailEvent> EVENTS = FiguresService.EVENTS;

    private final FiguresView view = new FiguresView();
    private FiguresState state = view.empty();

    public static View<PactrailEvent, ?> view() {
        return new FiguresView();
    }

    public void apply(Recorded<PactrailEvent> recorded) {
        state = view.apply(state, recorded);
    }

    /** What listeners to the figures are told of a year, all but the id, as it stands at the ledger's head. */
    public static byte[] event(Ledger ledger, int year) {
        FiguresState state = Fold.upTo(
                        ledger, new FiguresView(), EVENTS, ledger.head().position())
                .state();
        return FiguresEvent.of(year, state.year(year), Definitions.ONE, LedgerJson.MAPPER.writer())
                .text();
    }

    /** How many agreements all years have. */
    public int signed() {
        return signed(state);
    }

    /** @param state of {@link #view} */
    public static int signed(Object state) {
        return ((FiguresState) state)
                .years().values().stream().mapToInt(YearFold::signed).sum();
    }
}
