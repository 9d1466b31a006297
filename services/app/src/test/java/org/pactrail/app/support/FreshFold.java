package org.pactrail.app.support;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.view.FiguresView;
import org.pactrail.figures.yearly.CellValues;
import org.pactrail.figures.yearly.Definitions;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.Fold;
import org.pactrail.ledger.fold.Recorded;
import org.pactrail.ledger.fold.SavedView;

/** What the figures are when they are folded anew from the ledger's first entry, past everything that a running Pactrail keeps. */
public final class FreshFold {
    private FreshFold() {}

    /** Every number of a year by its name. */
    public static SortedMap<String, BigDecimal> cells(Ledger ledger, long position, int year, String definitions) {
        FiguresState state = Fold.upTo(ledger, new FiguresView(), FiguresView.EVENTS, position)
                .state();
        return CellValues.of(year, state.year(year), Definitions.of(definitions).orElseThrow());
    }

    /** Has Pactrail begin with figures that know of nothing, as a fault of a disk might. */
    public static void forget(Ledger ledger) {
        FiguresView view = new FiguresView();
        long head = ledger.head().position();
        byte[] leaf = ledger.read(head, 1).getFirst().leaf();
        ledger.save(new SavedView(List.of(), view.save(view.empty())).at(view.name(), view.version(), head, leaf));
    }

    /** The same by version 1 of the rules at several positions, all in one fold. */
    public static Map<Long, SortedMap<String, BigDecimal>> cells(Ledger ledger, Set<Long> positions, int year) {
        FiguresView view = new FiguresView();
        FiguresState state = view.empty();
        Map<Long, SortedMap<String, BigDecimal>> cells = new HashMap<>();
        for (Entry entry : ledger.read(0, Math.toIntExact(Collections.max(positions) + 1))) {
            state = view.apply(state, new Recorded<>(entry, FiguresView.EVENTS.decode(entry)));
            if (positions.contains(entry.position())) {
                cells.put(entry.position(), CellValues.of(year, state.year(year), Definitions.ONE));
            }
        }
        return cells;
    }
}
