package org.pactrail.ledger.fold;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;

/**
 * Folds the states of a view at earlier positions, on demand. Any thread may ask, and each folds for itself; the same
 * position gives the same state. Keeps at most {@value #MOST} states, evenly apart, and folds on from the nearest one
 * before; states share most of their memory.
 */
public final class PastView<E, S> {
    private static final int MOST = 256;
    private static final int PAGE = 500;

    private final Ledger ledger;
    private final View<E, S> view;
    private final Decoder<E> decoder;
    private final ReentrantLock lock = new ReentrantLock();
    private final NavigableMap<Long, ViewState<S>> kept = new TreeMap<>();
    private long apart = PAGE;

    public PastView(Ledger ledger, View<E, S> view, Decoder<E> decoder) {
        this.ledger = ledger;
        this.view = view;
        this.decoder = decoder;
    }

    /**
     * Returns the position of the last entry recorded at a time or before; −1 when there is none, at most the head.
     */
    public long known(Instant time) {
        return Math.min(ledger.firstAt(time.plusNanos(1)) - 1, ledger.head().position());
    }

    /**
     * Returns the state at a position, also one within a commit.
     *
     * @param position from −1, before the first entry, to the ledger's head
     * @throws ViewBehind when the fold takes longer; a later call goes on where this one ended
     */
    public ViewState<S> at(long position, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        ViewState<S> reached = nearest(position);
        while (reached.position() < position) {
            int page = (int) Math.min(PAGE, position - reached.position());
            List<Entry> entries = System.nanoTime() > end ? List.of() : ledger.read(reached.position() + 1, page);
            if (entries.isEmpty()) {
                keepAlways(reached);
                throw ViewBehind.past(view.name(), reached.position(), position);
            }
            reached = Fold.over(Decoded.all(entries, decoder, view), reached, view);
            keep(reached);
            reached = further(reached, nearest(position));
        }
        return reached;
    }

    /** Returns the later of two states: another thread may be ahead on the same way. */
    private static <S> ViewState<S> further(ViewState<S> mine, ViewState<S> kept) {
        return kept.position() > mine.position() ? kept : mine;
    }

    private ViewState<S> nearest(long position) {
        lock.lock();
        try {
            var floor = kept.floorEntry(position);
            return floor == null ? new ViewState<>(view.empty(), -1, null) : floor.getValue();
        } finally {
            lock.unlock();
        }
    }

    private void keepAlways(ViewState<S> reached) {
        lock.lock();
        try {
            kept.put(reached.position(), reached);
        } finally {
            lock.unlock();
        }
    }

    private void keep(ViewState<S> reached) {
        lock.lock();
        try {
            var before = kept.lowerEntry(reached.position());
            if (reached.position() - (before == null ? -1 : before.getKey()) >= apart) {
                kept.put(reached.position(), reached);
            }
            if (kept.size() > MOST) {
                apart *= 2;
                thinOut();
            }
        } finally {
            lock.unlock();
        }
    }

    private void thinOut() {
        long last = -1;
        for (Iterator<Long> each = kept.keySet().iterator(); each.hasNext(); ) {
            long position = each.next();
            if (position - last < apart) {
                each.remove();
            } else {
                last = position;
            }
        }
    }
}
