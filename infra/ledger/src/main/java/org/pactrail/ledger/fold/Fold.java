package org.pactrail.ledger.fold;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerDamaged;
import org.pactrail.ledger.LedgerUnavailable;

/** Applies a view to a range of the ledger, on the caller's thread; the same range gives the same state. */
public final class Fold {
    private Fold() {}

    /**
     * Returns the state of a view at a position, folded from the first entry.
     *
     * @param decoder called by several threads at once
     * @param position −1 for the empty state; at most the ledger's head
     * @throws LedgerUnavailable when the ledger cannot be read
     */
    public static <E, S> ViewState<S> upTo(Ledger ledger, View<E, S> view, Decoder<E> decoder, long position) {
        ViewState<S> reached = new ViewState<>(view.empty(), -1, null);
        try (DecodedPages<E> pages = new DecodedPages<>(ledger, decoder, view, 0, position)) {
            for (List<Decoded<E>> page = pages.next(); !page.isEmpty(); page = pages.next()) {
                reached = over(page, reached, view);
            }
        }
        return reached;
    }

    /**
     * Folds a page into a state.
     *
     * @param page at least one entry
     * @throws LedgerDamaged when it does not follow {@code before} without a gap
     * @throws IllegalStateException when an event contradicts the state, and no entry that cannot be read explains why
     */
    static <E, S> ViewState<S> over(List<Decoded<E>> page, ViewState<S> before, View<E, S> view) {
        S state = before.state();
        long due = before.position() + 1;
        List<Unreadable> unreadable = before.unreadable();
        for (Decoded<E> decoded : page) {
            requireNoGap(due++, decoded.entry().position());
            Recorded<E> recorded = decoded.recorded();
            unreadable = with(unreadable, decoded);
            state = recorded == null ? state : applied(recorded, state, unreadable, view);
        }
        Entry last = page.getLast().entry();
        return new ViewState<>(state, last.position(), last.recordedAt(), unreadable);
    }

    private static <E, S> S applied(Recorded<E> recorded, S state, List<Unreadable> unreadable, View<E, S> view) {
        Set<String> lacking = view.lacking(state, recorded.event());
        if (!lacking.isEmpty() && unreadable.stream().map(Unreadable::stream).noneMatch(lacking::contains)) {
            Entry entry = recorded.entry();
            throw new IllegalStateException("An event does not follow those before it: position=" + entry.position()
                    + " type=" + entry.type() + " lacking=" + new TreeSet<>(lacking));
        }
        return view.apply(state, recorded);
    }

    /** Returns the list itself for an entry that can be read (the usual case). */
    private static List<Unreadable> with(List<Unreadable> before, Decoded<?> passed) {
        return passed.unreadable()
                .map(entry -> Stream.concat(before.stream(), Stream.of(entry)).toList())
                .orElse(before);
    }

    private static void requireNoGap(long due, long position) {
        if (position != due) {
            throw new LedgerDamaged(
                    "The ledger has a gap after position=" + (due - 1)
                            + ". Restore it from a backup; nothing may be folded over a gap.",
                    null);
        }
    }
}
