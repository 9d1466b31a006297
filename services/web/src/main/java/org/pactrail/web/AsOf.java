package org.pactrail.web;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.ledger.fold.PastView;
import org.pactrail.ledger.fold.ViewState;

/** Returns a view's state as it is now, or as it was when the ledger ended earlier. Safe for use by many threads. */
public final class AsOf<E, S> {
    /** Longest wait of a caller for a view to reach a position. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    private final LiveView<E, S> live;
    private final PastView<E, S> past;
    private final Ledger ledger;

    public AsOf(LiveView<E, S> live, PastView<E, S> past, Ledger ledger) {
        this.live = live;
        this.past = past;
        this.ledger = ledger;
    }

    /** Returns the state of the moment that is asked for; waits at most {@link #PATIENCE} where a position is not reached yet. */
    public ViewState<S> at(When when) throws InterruptedException {
        Long then = then(when);
        ViewState<S> now = now(when.after());
        return then == null ? now : at(then);
    }

    /** Returns whether the past is asked for. */
    public static boolean isPast(When when) {
        return !Question.isBlank(when.position()) || !Question.isBlank(when.knownAt());
    }

    public ViewState<S> now() {
        return live.now();
    }

    /** Returns the present state, once it has reached the position of the parameter {@code after}; waits at most {@link #PATIENCE}. */
    public ViewState<S> now(@Nullable String after) throws InterruptedException {
        return live.at(Question.after(after), PATIENCE);
    }

    /** Returns the state once the view has folded every entry that the ledger holds now. */
    public ViewState<S> newest() throws InterruptedException {
        return live.at(ledger.head().position(), PATIENCE);
    }

    /**
     * Returns the state at a position.
     *
     * @param position not beyond the ledger's head, or the request is refused
     */
    public ViewState<S> at(long position) {
        ViewState<S> now = live.now();
        if (now.position() == position) {
            return now;
        }
        requireReached(position);
        return past.at(position, PATIENCE);
    }

    /**
     * Returns when the entry at a position was recorded, without the state there.
     *
     * @param position as for {@link #at}
     * @return null before the first entry
     */
    public @Nullable Instant recordedAt(long position) {
        requireReached(position);
        return position < 0 ? null : ledger.read(position, 1).getFirst().recordedAt();
    }

    private @Nullable Long then(When when) {
        boolean byPosition = !Question.isBlank(when.position());
        boolean byTime = !Question.isBlank(when.knownAt());
        if (byPosition && byTime) {
            throw Problem.malformed("Ask for what was known at a position, or at a time with knownAt, not for both.");
        }
        if (byPosition) {
            return Question.position("position", when.position());
        }
        return byTime ? past.known(Question.time("knownAt", when.knownAt())) : null;
    }

    private void requireReached(long position) {
        long head = ledger.head().position();
        if (position > head) {
            throw Problem.malformed("The ledger ends at position " + head + " and has not reached " + position
                    + ". Ask for a position up to that one, or leave it out for the answer as it is now.");
        }
    }
}
