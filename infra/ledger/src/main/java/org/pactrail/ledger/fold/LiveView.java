package org.pactrail.ledger.fold;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.Following;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerAway;
import org.pactrail.ledger.LedgerUnavailable;

/**
 * A view that follows the ledger: one thread folds, any number read what it published last, and none of them waits unless it
 * asks to. Starts from the view's checkpoint where there is one of this version and this ledger, and saves a new one every
 * {@value #CHECKPOINT_EVERY} entries and when it is closed. A fold that throws ends here, with {@link #failure} saying why.
 *
 * <p>Checkpoints are loaded beside whatever else the process does at its start, one view after the other in the order in which
 * the views were made, or when an executor that was given has it done. Until then readers wait. A view that is made anew from its
 * first entry keeps no other one waiting.
 */
public final class LiveView<E, S> implements AutoCloseable {
    private static final long CHECKPOINT_EVERY = 100_000;
    private static final ExecutorService STARTER = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("view-starter").daemon().factory());

    private final String name;
    private final ViewState<S> nothing;
    private final ViewWriter<E, S> folding;
    private final ViewStart<E, S> beginning;
    private final CompletableFuture<Following> following;

    private LiveView(View<E, S> view, ViewWriter<E, S> folding, ViewStart<E, S> beginning) {
        this.name = view.name();
        this.nothing = new ViewState<>(view.empty(), -1, null);
        this.folding = folding;
        this.beginning = beginning;
        this.following = beginning.start();
    }

    /** Follows a ledger from the view's checkpoint, or from its first entry, until closed. */
    public static <E, S> LiveView<E, S> of(Ledger ledger, View<E, S> view, Decoder<E> decoder) {
        return of(ledger, view, decoder, STARTER, CHECKPOINT_EVERY);
    }

    /** @param starter loads the checkpoint, sooner or later */
    public static <E, S> LiveView<E, S> of(Ledger ledger, View<E, S> view, Decoder<E> decoder, Executor starter) {
        return of(ledger, view, decoder, starter, CHECKPOINT_EVERY);
    }

    static <E, S> LiveView<E, S> of(Ledger ledger, View<E, S> view, Decoder<E> decoder, long checkpointEvery) {
        return of(ledger, view, decoder, STARTER, checkpointEvery);
    }

    private static <E, S> LiveView<E, S> of(
            Ledger ledger, View<E, S> view, Decoder<E> decoder, Executor starter, long checkpointEvery) {
        ViewWriter<E, S> folding = new ViewWriter<>(ledger, view, decoder, checkpointEvery);
        return new LiveView<>(view, folding, new ViewStart<>(ledger, "view-" + view.name(), folding, starter));
    }

    /** What was published last, without waiting; the empty state, at −1, while the view has not begun. */
    public ViewState<S> now() {
        return following.state() == Future.State.SUCCESS ? folding.standing() : nothing;
    }

    /**
     * What the view says once it stands at a position or later.
     *
     * @throws ViewBehind when it does not within the time
     */
    public ViewState<S> at(long position, Duration atMost) throws InterruptedException {
        ViewState<S> reached = beyond(position - 1, atMost);
        if (reached.position() < position) {
            throw new ViewBehind(name, reached.position(), position);
        }
        return reached;
    }

    /**
     * Waits until the view stands after a position; what it says then, or what it says when the time is over.
     *
     * @throws ViewBehind when it has not loaded its checkpoint, or folded all that was there, within the time
     * @throws LedgerAway when it has not, because the ledger is away
     */
    public ViewState<S> beyond(long position, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            following.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            beginning.requireLedger();
            throw new ViewBehind(name, position());
        } catch (ExecutionException failed) {
            throw new LedgerUnavailable(
                    "The view \"" + name + "\" could not begin: " + failed.getCause()
                            + ". Mend the cause and start Pactrail again.",
                    failed);
        }
        return folding.beyond(position, end - System.nanoTime());
    }

    /**
     * Folds everything anew beside the live state, which goes on meanwhile and answers as ever, and then puts the new one in its
     * place. Takes as long as a replay, on the caller's thread.
     *
     * @param progress is told each position reached
     * @param compared is given both at one position before they are exchanged; when it throws, they are not
     * @throws ViewBehind when the view has not begun, so that there is nothing to compare with
     * @throws LedgerUnavailable when the fold has ended, or the ledger cannot be read; nothing is exchanged
     */
    public <R> Replaced<S, R> rebuild(LongConsumer progress, Function<Rebuilt<S>, R> compared) {
        requireFolding();
        ViewState<S> fresh = folding.anew(nothing, folding.standing().position(), progress);
        Rebuilt<S> rebuilt = folding.beside(fresh);
        R found = compared.apply(rebuilt);
        return new Replaced<>(found, folding.replace(rebuilt.anew()));
    }

    private void requireFolding() {
        if (!following.isDone()) {
            throw new ViewBehind(name, position());
        }
        Optional<Throwable> failure = failure();
        if (failure.isPresent()) {
            throw new LedgerUnavailable(
                    "The view \"" + name + "\" has ended. Mend the cause and start Pactrail again.", failure.get());
        }
    }

    public String name() {
        return name;
    }

    /** Where it stands, without waiting; while it has not begun, how far it has folded. */
    public long position() {
        return folding.standing().position();
    }

    /** Returns the entries, as far as the view has folded, that it passed over because they cannot be read. */
    public List<Unreadable> unreadable() {
        return folding.standing().unreadable();
    }

    /** Why the fold stopped, or could not begin; empty while it goes on. */
    public Optional<Throwable> failure() {
        return switch (following.state()) {
            case RUNNING -> Optional.empty();
            case SUCCESS -> following.resultNow().failure();
            case FAILED, CANCELLED -> Optional.of(following.exceptionNow());
        };
    }

    /** Stops following and saves a checkpoint. */
    @Override
    public void close() {
        beginning.close();
        following.handle((begun, failed) -> begun).thenAccept(this::end).join();
    }

    private void end(@Nullable Following begun) {
        if (begun != null) {
            begun.close();
            if (begun.failure().isEmpty()) {
                folding.save();
            }
        }
    }
}
