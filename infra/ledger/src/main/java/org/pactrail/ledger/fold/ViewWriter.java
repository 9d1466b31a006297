package org.pactrail.ledger.fold;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.pactrail.ledger.Checkpoint;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Follower;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerAway;
import org.pactrail.ledger.LedgerDamaged;
import org.pactrail.ledger.LedgerUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The writing side of a {@link LiveView}: folds what it is given, publishes it, and saves a checkpoint now and then. */
final class ViewWriter<E, S> implements Follower {
    private static final Logger LOG = LoggerFactory.getLogger(ViewWriter.class);

    /** So many tries, a few seconds in all, make a missing entry a lost one. */
    private static final int HIDDEN = 12;

    /** Position of a checkpoint that is not what this stands for, wherever it stands. */
    private static final long UNLIKE_ANY = -2;

    private final Ledger ledger;
    private final View<E, S> view;
    private final Decoder<E> decoder;
    private final UnreadableCheckpoint<E> passedOver;
    private final long checkpointEvery;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile ViewState<S> standing;
    private byte[] leaf = {};
    private long saved;
    private int hidden;

    /** Stands before the first entry until it {@link #begin begins}. */
    ViewWriter(Ledger ledger, View<E, S> view, Decoder<E> decoder, long checkpointEvery) {
        this.ledger = ledger;
        this.view = view;
        this.decoder = decoder;
        this.passedOver = new UnreadableCheckpoint<>(ledger, view, decoder);
        this.checkpointEvery = checkpointEvery;
        this.standing = new ViewState<>(view.empty(), -1, null);
        this.saved = -1;
    }

    /** Takes its stand where the view's checkpoint does, when there is one that is of use, whatever an earlier try found. */
    ViewState<S> begin() {
        standing = ledger.checkpoint(view.name())
                .filter(checkpoint -> checkpoint.version() == view.version())
                .flatMap(this::resume)
                .orElseGet(() -> new ViewState<>(view.empty(), -1, null));
        saved = standing.position();
        return standing;
    }

    /**
     * Folds what is there up to a position, which is faster than following: it is read and decoded in several threads.
     *
     * @param ended asked between pages
     * @throws LedgerAway when not all of it is shown, as may be after a fail-over; after some tries {@link LedgerDamaged}
     */
    void catchUp(long to, BooleanSupplier ended) {
        try (DecodedPages<E> pages = new DecodedPages<>(ledger, decoder, view, standing.position() + 1, to)) {
            for (List<Decoded<E>> page = pages.next(); !page.isEmpty() && !ended.getAsBoolean(); page = pages.next()) {
                fold(page);
            }
        }
        if (standing.position() < to && !ended.getAsBoolean()) {
            throw missing(to);
        }
        hidden = 0;
    }

    private LedgerUnavailable missing(long to) {
        String what = "position=" + standing.position() + " head=" + to;
        hidden++;
        return hidden < HIDDEN
                ? new LedgerAway(
                        "The server does not show all it holds. Wait until all its members are up: " + what, null)
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
            publish(Fold.over(page, standing, view), page.getLast().entry().leaf());
            if (standing.position() - saved >= checkpointEvery) {
                save();
            }
        } finally {
            writing.unlock();
        }
    }

    ViewState<S> standing() {
        return standing;
    }

    /** Another state, folded up to where this stands, while nothing is written. The fewer entries are missing, the shorter the pause. */
    Rebuilt<S> beside(ViewState<S> other) {
        writing.lock();
        try {
            return new Rebuilt<>(standing, anew(other, standing.position(), position -> {}));
        } finally {
            writing.unlock();
        }
    }

    /**
     * Puts a state in the place of the one that is told, folded up to where that stands, and in the place of its checkpoint, which
     * may be what was wrong. Readers see the one or the other.
     *
     * @return what was told last until then
     */
    ViewState<S> replace(ViewState<S> other) {
        writing.lock();
        try {
            ViewState<S> before = standing;
            publish(anew(other, before.position(), position -> {}), leaf);
            saved = store() ? before.position() : UNLIKE_ANY;
            return before;
        } finally {
            writing.unlock();
        }
    }

    /** @param progress is told each position reached */
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

    /** Waits until it stands after a position, or until the time is over. */
    ViewState<S> beyond(long position, long nanos) throws InterruptedException {
        long left = nanos;
        lock.lockInterruptibly();
        try {
            while (standing.position() <= position && left > 0) {
                left = moved.awaitNanos(left);
            }
            return standing;
        } finally {
            lock.unlock();
        }
    }

    /** Saves a checkpoint unless there is one of this position. One that cannot be saved costs time later, and is let go. */
    void save() {
        writing.lock();
        try {
            if (standing.position() != saved) {
                store();
                saved = standing.position();
            }
        } finally {
            writing.unlock();
        }
    }

    private boolean store() {
        long position = standing.position();
        try {
            passedOver.save(standing, leaf);
            ledger.save(new Checkpoint(view.name(), view.version(), position, leaf, view.save(standing.state())));
            return true;
        } catch (RuntimeException failed) {
            LOG.warn("No checkpoint of view {} was saved: position={}", view.name(), position, failed);
            return false;
        }
    }

    /** Without the stream's name and the reason, which may repeat what a caller sent. */
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
        leaf = checkpoint.leaf();
        return Optional.of(new ViewState<>(
                view.load(checkpoint.state()),
                checkpoint.position(),
                there.getFirst().recordedAt(),
                passedOver.upTo(checkpoint.position())));
    }

    private void publish(ViewState<S> next, byte[] lastLeaf) {
        lock.lock();
        try {
            standing = next;
            leaf = lastLeaf;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
