package org.pactrail.ledger.fold;

import java.time.Duration;
import java.util.Optional;
import org.pactrail.ledger.Following;
import org.pactrail.ledger.Ledger;

/**
 * A view that follows the ledger: one thread folds, any number read what it published last, and none of them waits unless it
 * asks to. Starts from the view's checkpoint where there is one of this version and this ledger, and saves a new one every
 * {@value #CHECKPOINT_EVERY} entries and when it is closed. A fold that throws ends here, with {@link #failure} saying why.
 */
public final class LiveView<E, S> implements AutoCloseable {
    private static final long CHECKPOINT_EVERY = 100_000;

    private final String name;
    private final Folding<E, S> folding;
    private final Following following;

    private LiveView(String name, Folding<E, S> folding, Following following) {
        this.name = name;
        this.folding = folding;
        this.following = following;
    }

    /** Follows a ledger from the view's checkpoint, or from its first entry, until closed. */
    public static <E, S> LiveView<E, S> of(Ledger ledger, View<E, S> view, Decoder<E> decoder) {
        return of(ledger, view, decoder, CHECKPOINT_EVERY);
    }

    static <E, S> LiveView<E, S> of(Ledger ledger, View<E, S> view, Decoder<E> decoder, long checkpointEvery) {
        Folding<E, S> folding = new Folding<>(ledger, view, decoder, checkpointEvery);
        long next = folding.standing().position() + 1;
        return new LiveView<>(view.name(), folding, ledger.follow("view-" + view.name(), next, folding));
    }

    /** What was published last. */
    public Standing<S> now() {
        return folding.standing();
    }

    /**
     * What the view says once it stands at a position or later.
     *
     * @throws ViewBehind when it does not within the time
     */
    public Standing<S> at(long position, Duration atMost) throws InterruptedException {
        Standing<S> reached = beyond(position - 1, atMost);
        if (reached.position() < position) {
            throw new ViewBehind(name, reached.position(), position);
        }
        return reached;
    }

    /** Waits until the view stands after a position; what it says then, or what it says when the time is over. */
    public Standing<S> beyond(long position, Duration atMost) throws InterruptedException {
        return folding.beyond(position, atMost.toNanos());
    }

    public String name() {
        return name;
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
            folding.save();
        }
    }
}
