package org.pactrail.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.figures.Restatement.Move;
import org.pactrail.figures.Restatement.Side;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerAway;
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

    Restatements(Ledger ledger, Moment moment) {
        this.ledger = ledger;
        this.moment = moment;
    }

    /** Also from a later position to an earlier one. */
    Restatement between(int year, Side from, Side to) {
        boolean forward = from.position() <= to.position();
        Walk walk = forward ? walked(year, from, to) : walked(year, to, from);
        return forward
                ? Restatement.of(year, from, to, walk.begin, walk.moves)
                : Restatement.of(year, from, to, walk.cells, back(walk.moves));
    }

    private Walk walked(int year, Side from, Side to) {
        Walk walk =
                new Walk(year, from.definitions(), moment.at(from.position()).state());
        try (Scan scan = ledger.scan(from.position() + 1)) {
            long next = from.position() + 1;
            while (next <= to.position()) {
                List<Entry> page = scan.next((int) Math.min(PAGE, to.position() - next + 1));
                if (page.isEmpty()) {
                    throw new LedgerAway(
                            "The ledger does not show all it holds up to position " + to.position()
                                    + ". Ask again once its server is whole.",
                            null);
                }
                page.forEach(walk::past);
                next += page.size();
            }
        }
        walk.countedBy(to.definitions());
        return walk;
    }

    private static List<Move> back(List<Move> moves) {
        return moves.reversed().stream().map(Move::back).toList();
    }

    /** Where one has come to, and what one has seen on the way. */
    private static final class Walk {
        private static final FiguresView VIEW = new FiguresView();

        private final int year;
        private final Definitions definitions;
        private final SortedMap<String, BigDecimal> begin;
        private final List<Move> moves = new ArrayList<>();
        private FiguresState state;
        private SortedMap<String, BigDecimal> cells;

        private Walk(int year, Definitions definitions, FiguresState state) {
            this.year = year;
            this.definitions = definitions;
            this.state = state;
            this.begin = CellValues.of(year, state.year(year), definitions);
            this.cells = begin;
        }

        @SuppressWarnings("ReferenceEquality") // every change makes a new fold of the year
        private void past(Entry entry) {
            if (!VIEW.concerns(entry.type(), entry.revision())) {
                return;
            }
            PactrailEvent event = FiguresService.EVENTS.decode(entry);
            FiguresState before = state;
            state = VIEW.apply(before, new Recorded<>(entry, event));
            if (state.year(year) != before.year(year)) {
                moved(Cause.of(event, before), Recordings.of(entry, event), definitions);
            }
        }

        private void countedBy(Definitions others) {
            if (others != definitions) {
                moved(Cause.DEFINITION, null, others);
            }
        }

        private void moved(Cause cause, @Nullable Recording recording, Definitions by) {
            SortedMap<String, BigDecimal> after = CellValues.of(year, state.year(year), by);
            Move move = Move.between(cause, recording, cells, after);
            if (!move.cells().isEmpty()) {
                moves.add(move);
            }
            cells = after;
        }
    }
}
