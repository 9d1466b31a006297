package org.pactrail.ledger.fold;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.pactrail.ledger.Checkpoint;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Following;
import org.pactrail.ledger.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A view that follows the ledger: one thread folds, any number read what it published last, and none of them waits unless it
 * asks to. Starts from the view's checkpoint where there is one of this version and this ledger, and saves a new one every
 * {@value #CHECKPOINT_EVERY} entries and when it is closed. A fold that throws ends here, with {@link #failure} saying why.
 */
public final class LiveView<E, S> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveView.class);
    private static final long CHECKPOINT_EVERY = 100_000;

    private final Ledger ledger;
    private final View<E, S> view;
    private final Decoder<E> decoder;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Following following;
    private volatile Standing<S> standing;
    private byte[] leaf = {};
    private long saved;

    private LiveView(Ledger ledger, View<E, S> view, Decoder<E> decoder) {
        this.ledger = ledger;
        this.view = view;
        this.decoder = decoder;
        this.standing = start();
        this.saved = standing.position();
        this.following = ledger.follow("view-" + view.name(), standing.position() + 1, this::fold);
    }

    /** Follows a ledger from the view's checkpoint, or from its first entry, until closed. */
    public static <E, S> LiveView<E, S> of(Ledger ledger, View<E, S> view, Decoder<E> decoder) {
        return new LiveView<>(ledger, view, decoder);
    }

    /** What was published last. */
    public Standing<S> now() {
        return standing;
    }

    /**
     * What the view says once it stands at a position or later.
     *
     * @throws ViewBehind when it does not within the time
     */
    public Standing<S> at(long position, Duration atMost) throws InterruptedException {
        Standing<S> reached = beyond(position - 1, atMost);
        if (reached.position() < position) {
            throw new ViewBehind(view.name(), reached.position(), position);
        }
        return reached;
    }

    /** Waits until the view stands after a position; what it says then, or what it says when the time is over. */
    public Standing<S> beyond(long position, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (standing.position() <= position && left > 0) {
                left = moved.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
        return standing;
    }

    public String name() {
        return view.name();
    }

    /** Why the fold stopped; empty while it goes on. */
    public Optional<Throwable> failure() {
        return following.failure();
    }

    /** Stops following and saves a checkpoint. */
    @Override
    public void close() {
        following.close();
        if (failure().isEmpty()) {
            save();
        }
    }

    private Standing<S> start() {
        return ledger.checkpoint(view.name())
                .filter(checkpoint -> checkpoint.version() == view.version())
                .flatMap(this::resume)
                .orElseGet(() -> new Standing<>(view.empty(), -1, null));
    }

    private Optional<Standing<S>> resume(Checkpoint checkpoint) {
        List<Entry> there = ledger.read(checkpoint.position(), 1);
        if (there.isEmpty() || !Arrays.equals(there.getFirst().leaf(), checkpoint.leaf())) {
            LOG.warn(
                    "The checkpoint of view {} is of another ledger and is ignored: position={}",
                    view.name(),
                    checkpoint.position());
            return Optional.empty();
        }
        leaf = checkpoint.leaf();
        return Optional.of(new Standing<>(
                view.load(checkpoint.state()),
                checkpoint.position(),
                there.getFirst().recordedAt()));
    }

    private void fold(List<Entry> entries) {
        try {
            publish(
                    Fold.over(entries, standing, view, decoder),
                    entries.getLast().leaf());
        } catch (RuntimeException | Error thrown) {
            LOG.error("View {} stopped after position {} and skips nothing", view.name(), standing.position(), thrown);
            throw thrown;
        }
        if (standing.position() - saved >= CHECKPOINT_EVERY) {
            save();
        }
    }

    private void publish(Standing<S> next, byte[] lastLeaf) {
        lock.lock();
        try {
            standing = next;
            leaf = lastLeaf;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void save() {
        if (standing.position() > saved) {
            ledger.save(new Checkpoint(
                    view.name(), view.version(), standing.position(), leaf, view.save(standing.state())));
            saved = standing.position();
        }
    }
}
