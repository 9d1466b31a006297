package org.pactrail.figures.question;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.ledger.fold.PastView;
import org.pactrail.ledger.fold.ViewState;
import org.springframework.stereotype.Component;

/** What stands now, or what stood when the ledger ended earlier. */
@Component
public final class Moment {
    /** How long a reader waits for the figures to reach the position that was asked for. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    private final LiveView<PactrailEvent, FiguresState> view;
    private final PastView<PactrailEvent, FiguresState> past;
    private final Ledger ledger;

    public Moment(
            LiveView<PactrailEvent, FiguresState> view, PastView<PactrailEvent, FiguresState> past, Ledger ledger) {
        this.view = view;
        this.past = past;
        this.ledger = ledger;
    }

    /** @return as asked for with parameters of these names, all of which may be absent */
    public ViewState<FiguresState> asked(@Nullable String position, @Nullable String knownAt, @Nullable String after)
            throws InterruptedException {
        Long then = Asked.past(position, knownAt, past::known);
        ViewState<FiguresState> now = view.at(Asked.after(after), PATIENCE);
        return then == null ? now : at(then);
    }

    public ViewState<FiguresState> now() {
        return view.now();
    }

    /** What stands once everything that is in the ledger by now is counted. */
    public ViewState<FiguresState> newest() throws InterruptedException {
        return view.at(ledger.head().position(), PATIENCE);
    }

    /** @param position not beyond the ledger's head, or the request is refused */
    public ViewState<FiguresState> at(long position) {
        ViewState<FiguresState> now = view.now();
        if (now.position() == position) {
            return now;
        }
        requireReached(position);
        return past.at(position, PATIENCE);
    }

    /**
     * When the entry at a position was recorded, without what stood there.
     *
     * @param position as for {@link #at}
     * @return null before the first entry
     */
    public @Nullable Instant recordedAt(long position) {
        requireReached(position);
        return position < 0 ? null : ledger.read(position, 1).getFirst().recordedAt();
    }

    private void requireReached(long position) {
        long head = ledger.head().position();
        if (position > head) {
            throw Asked.notYet(position, head);
        }
    }
}
