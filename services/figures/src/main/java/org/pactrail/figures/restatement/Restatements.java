package org.pactrail.figures.restatement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.question.Recording;
import org.pactrail.figures.question.Recordings;
import org.pactrail.figures.restatement.Restatement.Move;
import org.pactrail.figures.restatement.Restatement.Side;
import org.pactrail.figures.view.FiguresView;
import org.pactrail.figures.yearly.CellValues;
import org.pactrail.figures.yearly.Definitions;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerAway;
import org.pactrail.ledger.LedgerDamaged;
import org.pactrail.ledger.Scan;
import org.pactrail.ledger.fold.Recorded;
import org.pactrail.ledger.fold.UnreadableEntry;
import org.pactrail.web.AsOf;
import org.pactrail.web.Paging;
import org.pactrail.web.Problem;
import org.springframework.stereotype.Component;

/**
 * Folds the entries between two positions and notes after each event by how much it moved each cell of a year, so that the moves of a cell
 * always add up to the difference between the two ends.
 */
@Component
final class Restatements {
    private static final int PAGE = 500;
    private static final int AT_ONCE = 2;
    private static final int BUSY_SECONDS = 5;

    private final Ledger ledger;
    private final AsOf<PactrailEvent, FiguresState> asOf;
    private final Semaphore free = new Semaphore(AT_ONCE, true);

    Restatements(Ledger ledger, AsOf<PactrailEvent, FiguresState> asOf) {
        this.ledger = ledger;
        this.asOf = asOf;
    }

    /**
     * Returns the differences, also from a later position to an earlier one. Takes as long as reading what is between them; no more than
     * {@value #AT_ONCE} are worked out at once, so that other readers of the ledger go on. Each has a platform thread: a virtual one would
     * keep its carrier until it is done, and carriers are as few as processors.
     *
     * @param page of the changes, null for all at once
     */
    Restatement between(int year, Side from, Side to, @Nullable Paging page) throws InterruptedException {
        if (!free.tryAcquire(AsOf.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw Problem.busy("Other restatements are being worked out. Ask again in some seconds.", BUSY_SECONDS);
        }
        FutureTask<Restatement> work = new FutureTask<>(() -> {
            try {
                return workedOut(year, from, to, page);
            } finally {
                free.release();
            }
        });
        Thread.ofPlatform().daemon().name("restatement").start(work);
        try {
            return work.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(failed.getCause());
        }
    }

    private Restatement workedOut(int year, Side from, Side to, @Nullable Paging page) {
        boolean forward = from.position() <= to.position();
        Walk walk = forward ? walked(year, from, to) : walked(year, to, from);
        return forward
                ? Restatement.of(year, from, to, walk.begin, walk.moves, page)
                : Restatement.of(year, from, to, walk.cells, back(walk.moves), page);
    }

    private Walk walked(int year, Side from, Side to) {
        Walk walk = new Walk(year, from.definitions(), asOf.at(from.position()).state());
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
                for (Entry entry : page) {
                    walk.past(entry, next++);
                }
            }
        }
        walk.countedBy(to.definitions());
        return walk;
    }

    private static List<Move> back(List<Move> moves) {
        return moves.reversed().stream().map(Move::back).toList();
    }

    /** Holds the state that the fold has reached, and the moves on the way. */
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
        private void past(Entry entry, long due) {
            if (entry.position() != due) {
                throw new LedgerDamaged(
                        "The ledger has a gap before position=" + entry.position() + ". Restore it from a backup.",
                        null);
            }
            if (!VIEW.concerns(entry.type(), entry.revision())) {
                return;
            }
            PactrailEvent event = decoded(entry);
            if (event == null) {
                return;
            }
            FiguresState before = state;
            state = VIEW.apply(before, new Recorded<>(entry, event));
            if (state.year(year) != before.year(year)) {
                moved(Cause.of(event, before), Recordings.of(entry, event), definitions);
            }
        }

        /** Returns null for an entry that cannot be read, which changes nothing. */
        private static @Nullable PactrailEvent decoded(Entry entry) {
            try {
                return FiguresView.EVENTS.decode(entry);
            } catch (UnreadableEntry unreadable) {
                return null;
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
