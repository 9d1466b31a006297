package org.pactrail.figures;

import org.pactrail.events.PactrailEvent;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.count.YearFold;
import org.pactrail.figures.view.FiguresView;
import org.pactrail.ledger.fold.Decoder;
import org.pactrail.ledger.fold.Recorded;
import org.pactrail.ledger.fold.View;

/** Runs the fold of the yearly figures, whole or an event at a time, for benchmarks. Used by one thread. */
public final class MeasuredFigures {
    public static final Decoder<PactrailEvent> EVENTS = FiguresView.EVENTS;

    private final FiguresView view = new FiguresView();
    private FiguresState state = view.empty();

    public static View<PactrailEvent, ?> view() {
        return new FiguresView();
    }

    public void apply(Recorded<PactrailEvent> recorded) {
        state = view.apply(state, recorded);
    }

    /** Returns the number of agreements of all years. */
    public int signed() {
        return signed(state);
    }

    /**
     * Returns the number of agreements of all years of a state.
     *
     * @param state of {@link #view}
     */
    public static int signed(Object state) {
        return ((FiguresState) state)
                .years().values().stream().mapToInt(YearFold::signed).sum();
    }
}
