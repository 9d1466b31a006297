package org.pactrail.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.pactrail.events.PactrailEvent;
import org.pactrail.figures.Restatement.Move;
import org.pactrail.figures.Restatement.Side;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.Scan;
import org.pactrail.ledger.fold.Recorded;
import org.springframework.stereotype.Component;

/**
 * Walks from one position to another and notes after each event by how much it moved each cell of a year. Whatever the events are,
 * what they moved a cell by adds up to the difference between the two ends.
 */
@Component
final class Restatements {
    private static final int PAGE = 500;

    private final Ledger ledger;
    private final Moment moment;
    private final FiguresView view = new FiguresView();

    Restatements(Ledger ledger, Moment moment) {
        this.ledger = ledger;
        this.moment = moment;
    }

    /** Also from a later position to an earlier one. */
    Restatement between(int year, Side from, Side to) throws InterruptedException {
        SortedMap<String, BigDecimal> before =
                CellValues.of(year, moment.at(from.position()).state().year(year), from.definitions());
        boolean forward = from.position() <= to.position();
        List<Move> moves = forward ? moves(year, from, to) : back(moves(year, to, from));
        return Restatement.of(year, from, to, before, moves);
    }

    private List<Move> moves(int year, Side from, Side to) throws InterruptedException {
        List<Move> moves = new ArrayList<>();
        FiguresState state = moment.at(from.position()).state();
        try (Scan scan = ledger.scan(from.position() + 1)) {
            long next = from.position() + 1;
            while (next <= to.position()) {
                List<Entry> page = scan.next((int) Math.min(PAGE, to.position() - next + 1));
                for (Entry entry : page) {
                    state = applied(year, from.definitions(), state, entry, moves);
                }
                next += page.size();
            }
        }
        YearFold end = state.year(year);
        if (from.definitions() != to.definitions()) {
            moves.add(Move.between(
                    Cause.DEFINITION,
                    null,
                    CellValues.of(year, end, from.definitions()),
                    CellValues.of(year, end, to.definitions())));
        }
        return moves;
    }

    @SuppressWarnings("ReferenceEquality") // every change makes a new fold of the year
    private FiguresState applied(int year, Definitions definitions, FiguresState state, Entry entry, List<Move> moves) {
        PactrailEvent event = FiguresService.EVENTS.decode(entry);
        FiguresState after = view.apply(state, new Recorded<>(entry, event));
        if (after.year(year) != state.year(year)) {
            Move move = Move.between(
                    Cause.of(event, state),
                    Recordings.of(entry, event),
                    CellValues.of(year, state.year(year), definitions),
                    CellValues.of(year, after.year(year), definitions));
            if (!move.cells().isEmpty()) {
                moves.add(move);
            }
        }
        return after;
    }

    private static List<Move> back(List<Move> moves) {
        return moves.reversed().stream().map(Move::back).toList();
    }
}
