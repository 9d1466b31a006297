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
 * Keeps the state of a view up to date with the ledger: one thread folds, and any thread reads the state published
 * last, without waiting unless it asks to. Starts from the saved checkpoint of this version and ledger, and saves a new
 * one every {@value #CHECKPOINT_EVERY} entries and at its close. An exception of the fold ends it: see
 * {@link #failure}.
 *
 * <p>Checkpoints are loaded in the background, one view after the other in the order in which the views were made, or
 * on a given executor. Until then readers wait. A view that is folded from its first entry delays no other.
 */
public final class LiveView<E, S> implements AutoCloseable {
    private static final long CHECKPOINT_EVERY = 100_000;
    private static final ExecutorService STARTER = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("view-starter").daemon().factory());

    private final String name;
    private final ViewState<S> nothing;
    private final ViewWriter<E, S> writer;
    private final ViewStart<E, S> start;
    private final CompletableFuture<Following> following;

    private LiveView(View<E, S> view, ViewWriter<E, S> writer, ViewStart<E, S> start) {
        this.name = view.name();
        this.nothing = new ViewState<>(view.empty(), -1, null);
        this.writer = writer;
        this.start = start;
        this.following = start.start();
    }

    /** Starts a view over a ledger, from its checkpoint or from the first entry. */
    public static <E, S> LiveView<E, S> of(Ledger ledger, View<E, S> view, Decoder<E> decoder) {
        return of(ledger, view, decoder, STARTER, CHECKPOINT_EVERY);
    }

    /**
     * Starts a view over a ledger, whose checkpoint another executor loads.
     *
     * @param starter on which the checkpoint is loaded, now or later
     */
    public static <E, S> LiveView<E, S> of(Ledger ledger, View<E, S> view, Decoder<E> decoder, Executor starter) {
        return of(ledger, view, decoder, starter, CHECKPOINT_EVERY);
    }

    static <E, S> LiveView<E, S> of(Ledger ledger, View<E, S> view, Decoder<E> decoder, long checkpointEvery) {
        return of(ledger, view, decoder, STARTER, checkpointEvery);
    }

    private static <E, S> LiveView<E, S> of(
            Ledger ledger, View<E, S> view, Decoder<E> decoder, Executor starter, long checkpointEvery) {
        ViewWriter<E, S> writer = new ViewWriter<>(ledger, view, decoder, checkpointEvery);
        return new LiveView<>(view, writer, new ViewStart<>(ledger, "view-" + view.name(), writer, starter));
    }

    /** Returns the state published last, without waiting; before the view has started the empty state, at −1. */
    public ViewState<S> now() {
        return following.state() == Future.State.SUCCESS ? writer.published() : nothing;
    }

    /**
     * Waits for a state at a position or later, and returns the newest state.
     *
     * @throws ViewBehind when the view does not reach it in time
     */
    public ViewState<S> at(long position, Duration atMost) throws InterruptedException {
        ViewState<S> reached = beyond(position - 1, atMost);
        if (reached.position() < position) {
            throw new ViewBehind(name, reached.position(), position);
        }
        return reached;
    }

    /**
     * Waits for a state after a position, and returns the newest state then or when the time is over.
     *
     * @throws ViewBehind when the view has not started in time: loaded its checkpoint and folded all entries that were
     *     stored
     * @throws LedgerAway when it has not started because the ledger does not answer
     */
    public ViewState<S> beyond(long position, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            following.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            start.requireLedger();
            throw new ViewBehind(name, position());
        } catch (ExecutionException failed) {
            throw new LedgerUnavailable(
                    "The view \"" + name + "\" could not start: " + failed.getCause()
                            + ". Mend the cause and start Pactrail again.",
                    failed);
        }
        return writer.beyond(position, end - System.nanoTime());
    }

    /**
     * Folds all entries again beside the live state, which serves readers meanwhile, and then replaces it. Takes as
     * long as a replay, on the caller's thread; may be repeated.
     *
     * @param progress called with each position reached
     * @param compared called with both states at one position before the exchange; when it throws, there is none
     * @throws ViewBehind when the view has not started
     * @throws LedgerUnavailable when the fold has ended or the ledger cannot be read; nothing is exchanged
     */
    public <R> Replaced<S, R> rebuild(LongConsumer progress, Function<Rebuilt<S>, R> compared) {
        requireStarted();
        ViewState<S> fresh = writer.anew(nothing, writer.published().position(), progress);
        Rebuilt<S> rebuilt = writer.beside(fresh);
        R found = compared.apply(rebuilt);
        return new Replaced<>(found, writer.replace(rebuilt.anew()));
    }

    private void requireStarted() {
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

    /** Returns the position published last, without waiting; during the start, the position folded so far. */
    public long position() {
        return writer.published().position();
    }

    /** Returns the entries that the view has passed over so far, because they cannot be read. */
    public List<Unreadable> unreadable() {
        return writer.published().unreadable();
    }

    /** Returns the exception that ended the fold or its start; empty while it runs. */
    public Optional<Throwable> failure() {
        return switch (following.state()) {
            case RUNNING -> Optional.empty();
            case SUCCESS -> following.resultNow().failure();
            case FAILED, CANCELLED -> Optional.of(following.exceptionNow());
        };
    }

    /** Stops the fold and saves a checkpoint; may be called again. */
    @Override
    public void close() {
        start.close();
        following.handle((started, failed) -> started).thenAccept(this::end).join();
    }

    private void end(@Nullable Following started) {
        if (started != null) {
            started.close();
            if (started.failure().isEmpty()) {
                writer.save();
            }
        }
    }
}
