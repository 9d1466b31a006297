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
 * What a view said at any earlier position: its fold over the entries up to there. Keeps at most {@value #MOST} states on the way,
 * evenly apart, and folds on from the nearest one before; states share what they have in common. Safe for use by many threads, each
 * of which folds for itself.
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

    /** The position of the last entry that was recorded at a time or before, −1 when none was; never after the head. */
    public long known(Instant time) {
        return Math.min(ledger.firstAt(time.plusNanos(1)) - 1, ledger.head().position());
    }

    /**
     * What the view said when it stood at a position, be it in the midst of a commit.
     *
     * @param position from −1, before the first entry, to the ledger's head
     * @throws ViewBehind when it was not folded up to there within the time; who asks again goes on from where this one came to
     */
    public ViewState<S> at(long position, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        ViewState<S> standing = nearest(position);
        while (standing.position() < position) {
            int page = (int) Math.min(PAGE, position - standing.position());
            List<Entry> entries = System.nanoTime() > end ? List.of() : ledger.read(standing.position() + 1, page);
            if (entries.isEmpty()) {
                keepAnyway(standing);
                throw ViewBehind.past(view.name(), standing.position(), position);
            }
            standing = Fold.over(Decoded.all(entries, decoder, view), standing, view);
            keep(standing);
            standing = further(standing, nearest(position));
        }
        return standing;
    }

    /** Whoever folds towards the same position may have come further meanwhile. */
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

    private void keepAnyway(ViewState<S> standing) {
        lock.lock();
        try {
            kept.put(standing.position(), standing);
        } finally {
            lock.unlock();
        }
    }

    private void keep(ViewState<S> standing) {
        lock.lock();
        try {
            var before = kept.lowerEntry(standing.position());
            if (standing.position() - (before == null ? -1 : before.getKey()) >= apart) {
                kept.put(standing.position(), standing);
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
