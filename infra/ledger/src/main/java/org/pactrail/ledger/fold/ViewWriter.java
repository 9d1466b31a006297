package org.pactrail.ledger.fold;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.pactrail.ledger.Checkpoint;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Follower;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerAway;
import org.pactrail.ledger.LedgerDamaged;
import org.pactrail.ledger.LedgerUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds entries into the state of a {@link LiveView}, publishes it, and saves a checkpoint at intervals. {@link #load}
 * and {@link #catchUp} run on the starting threads, then the delivery's thread alone calls {@link #accept}, each entry
 * once; a rebuild may pause it from another thread.
 */
final class ViewWriter<E, S> implements Follower {
    private static final Logger LOG = LoggerFactory.getLogger(ViewWriter.class);

    /** Tries before a missing entry counts as lost, a few seconds in all. */
    private static final int MISSING_TRIES = 12;

    /** Marks the saved checkpoint as wrong, so that the next save writes it whatever its position. */
    private static final long UNSAVED = -2;

    private final Ledger ledger;
    private final View<E, S> view;
    private final Decoder<E> decoder;
    private final long checkpointEvery;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile ViewState<S> published;
    private byte[] leaf = {};
    private long saved;
    private int missingTries;

    /** Holds the empty state until {@link #load}. */
    ViewWriter(Ledger ledger, View<E, S> view, Decoder<E> decoder, long checkpointEvery) {
        this.ledger = ledger;
        this.view = view;
        this.decoder = decoder;
        this.checkpointEvery = checkpointEvery;
        this.published = new ViewState<>(view.empty(), -1, null);
        this.saved = -1;
    }

    /** Loads the view's checkpoint, or else the empty state; replaces the state of an earlier try. */
    ViewState<S> load() {
        published = ledger.checkpoint(view.name())
                .filter(checkpoint -> checkpoint.version() == view.version())
                .flatMap(this::resume)
                .orElseGet(() -> new ViewState<>(view.empty(), -1, null));
        saved = published.position();
        return published;
    }

    /**
     * Folds the stored entries up to a position, reading and decoding in several threads, which is faster than a
     * delivery.
     *
     * @param ended asked between pages
     * @throws LedgerAway when entries are missing, as may be after a fail-over; after some tries {@link LedgerDamaged}
     */
    void catchUp(long to, BooleanSupplier ended) {
        try (DecodedPages<E> pages = new DecodedPages<>(ledger, decoder, view, published.position() + 1, to)) {
            for (List<Decoded<E>> page = pages.next(); !page.isEmpty() && !ended.getAsBoolean(); page = pages.next()) {
                fold(page);
            }
        }
        if (published.position() < to && !ended.getAsBoolean()) {
            throw missing(to);
        }
        missingTries = 0;
    }

    private LedgerUnavailable missing(long to) {
        String what = "position=" + published.position() + " head=" + to;
        missingTries++;
        return missingTries < MISSING_TRIES
                ? new LedgerAway(
                        "The server does not return all entries that it acknowledged. Wait until all its members are up: "
                                + what,
                        null)
                : new LedgerDamaged("The ledger ends before its head. Restore it from a backup: " + what, null);
    }

    @Override
    public void accept(List<Entry> entries) {
        fold(Decoded.all(entries, decoder, view));
    }

    private void fold(List<Decoded<E>> page) {
        page.forEach(decoded -> decoded.unreadable().ifPresent(this::warn));
        writing.lock();
        try {
            publish(Fold.over(page, published, view), page.getLast().entry().leaf());
            if (published.position() - saved >= checkpointEvery) {
                save();
            }
        } finally {
            writing.unlock();
        }
    }

    ViewState<S> published() {
        return published;
    }

    /**
     * Folds another state up to the position of the live one, and returns both; the fewer entries are missing, the
     * shorter the pause of the delivery.
     */
    Rebuilt<S> beside(ViewState<S> other) {
        writing.lock();
        try {
            return new Rebuilt<>(published, anew(other, published.position(), position -> {}));
        } finally {
            writing.unlock();
        }
    }

    /**
     * Publishes another state, folded up to the live position, and replaces the checkpoint, which may be wrong, with
     * it. Readers see one or the other.
     *
     * @return the state published last before
     */
    ViewState<S> replace(ViewState<S> other) {
        writing.lock();
        try {
            ViewState<S> before = published;
            publish(anew(other, before.position(), position -> {}), leaf);
            saved = store() ? before.position() : UNSAVED;
            return before;
        } finally {
            writing.unlock();
        }
    }

    /**
     * Folds a state up to a position.
     *
     * @param progress called with each position reached
     */
    ViewState<S> anew(ViewState<S> from, long to, LongConsumer progress) {
        ViewState<S> fresh = from;
        if (fresh.position() >= to) {
            return fresh;
        }
        try (DecodedPages<E> pages = new DecodedPages<>(ledger, decoder, view, from.position() + 1, to)) {
            for (List<Decoded<E>> page = pages.next(); !page.isEmpty(); page = pages.next()) {
                fresh = Fold.over(page, fresh, view);
                progress.accept(fresh.position());
            }
        }
        if (fresh.position() < to) {
            throw new LedgerDamaged(
                    "The ledger ends before position=" + to + ", which was folded already. Restore it from a backup.",
                    null);
        }
        return fresh;
    }

    /** Waits for a state after a position, or until the time is over, and returns the newest. */
    ViewState<S> beyond(long position, long nanos) throws InterruptedException {
        long left = nanos;
        lock.lockInterruptibly();
        try {
            while (published.position() <= position && left > 0) {
                left = moved.awaitNanos(left);
            }
            return published;
        } finally {
            lock.unlock();
        }
    }

    /** Saves a checkpoint unless this position is saved. A failure is logged only: it costs time at the next start. */
    void save() {
        writing.lock();
        try {
            if (published.position() != saved) {
                store();
                saved = published.position();
            }
        } finally {
            writing.unlock();
        }
    }

    private boolean store() {
        long position = published.position();
        try {
            ledger.save(toSave(published).at(view.name(), view.version(), position, leaf));
            return true;
        } catch (RuntimeException failed) {
            LOG.warn("No checkpoint of view {} was saved: position={}", view.name(), position, failed);
            return false;
        }
    }

    private SavedView toSave(ViewState<S> state) {
        return new SavedView(
                state.unreadable().stream().map(Unreadable::position).toList(), view.save(state.state()));
    }

    /**
     * Logs an entry that is passed over, without the stream's name and the reason, which may repeat a caller's text.
     */
    private void warn(Unreadable entry) {
        LOG.warn(
                "View {} passes over an entry that cannot be read; GET /api/ledger/unreadable says why: position={} type={}",
                view.name(),
                entry.position(),
                entry.type());
    }

    private Optional<ViewState<S>> resume(Checkpoint checkpoint) {
        List<Entry> there = ledger.read(checkpoint.position(), 1);
        if (there.isEmpty() || !Arrays.equals(there.getFirst().leaf(), checkpoint.leaf())) {
            LOG.warn(
                    "The checkpoint of view {} is of another ledger and is ignored: position={}",
                    view.name(),
                    checkpoint.position());
            return Optional.empty();
        }
        Optional<ViewState<S>> resumed = SavedView.of(checkpoint).flatMap(saved -> loaded(saved, there.getFirst()));
        if (resumed.isEmpty()) {
            LOG.warn(
                    "The checkpoint of view {} is damaged, or of an earlier Pactrail, and is ignored; the ledger is folded from its"
                            + " beginning: position={}",
                    view.name(),
                    checkpoint.position());
        } else {
            leaf = checkpoint.leaf();
        }
        return resumed;
    }

    private Optional<ViewState<S>> loaded(SavedView saved, Entry last) {
        try {
            List<Unreadable> unreadable =
                    saved.unreadable().stream().flatMap(this::unreadable).toList();
            return Optional.of(
                    new ViewState<>(view.load(saved.state()), last.position(), last.recordedAt(), unreadable));
        } catch (LedgerUnavailable away) {
            throw away;
        } catch (RuntimeException unsound) {
            LOG.warn(
                    "The checkpoint of view {} cannot be loaded: cause={}",
                    view.name(),
                    unsound.getClass().getName());
            return Optional.empty();
        }
    }

    /** Finds the reason of an entry that was passed over by reading the entry again. */
    private Stream<Unreadable> unreadable(long position) {
        return Decoded.all(ledger.read(position, 1), decoder, view).stream()
                .flatMap(decoded -> decoded.unreadable().stream());
    }

    private void publish(ViewState<S> next, byte[] lastLeaf) {
        lock.lock();
        try {
            published = next;
            leaf = lastLeaf;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
