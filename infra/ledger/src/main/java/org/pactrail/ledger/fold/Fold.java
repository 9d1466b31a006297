package org.pactrail.ledger.fold;

import java.util.List;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.Scan;

/** Applies a view to a stretch of the ledger. */
public final class Fold {
    private static final int PAGE = 1_000;

    private Fold() {}

    /**
     * What a view says of the ledger's entries up to and including a position, folded from the first.
     *
     * @param position −1 for none; the ledger's head at the most counts
     */
    public static <E, S> Standing<S> upTo(Ledger ledger, View<E, S> view, Decoder<E> decoder, long position) {
        Standing<S> standing = new Standing<>(view.empty(), -1, null);
        try (Scan scan = ledger.scan(0)) {
            while (standing.position() < position) {
                int wanted = (int) Math.min(PAGE, position - standing.position());
                List<Entry> page = scan.next(wanted);
                if (page.isEmpty()) {
                    break;
                }
                standing = over(page, standing, view, decoder);
            }
        }
        return standing;
    }

    /** @param entries at least one, following {@code before} */
    static <E, S> Standing<S> over(List<Entry> entries, Standing<S> before, View<E, S> view, Decoder<E> decoder) {
        S state = before.state();
        for (Entry entry : entries) {
            state = view.apply(state, new Recorded<>(entry, decoder.decode(entry)));
        }
        Entry last = entries.getLast();
        return new Standing<>(state, last.position(), last.recordedAt());
    }
}
