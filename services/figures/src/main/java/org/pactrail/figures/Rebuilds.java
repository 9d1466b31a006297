package org.pactrail.figures;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.figures.RebuildReport.State;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.ledger.fold.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Folding the figures anew while the live ones go on answering; one at a time, and what came of the last one. */
@Component
final class Rebuilds {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    private final LiveView<PactrailEvent, FiguresState> view;
    private final YearChanges changes;
    private final Clock clock;
    private final AtomicReference<@Nullable RebuildReport> last = new AtomicReference<>();

    Rebuilds(LiveView<PactrailEvent, FiguresState> view, YearChanges changes, Clock clock) {
        this.view = view;
        this.changes = changes;
        this.clock = clock;
    }

    Optional<RebuildReport> last() {
        return Optional.ofNullable(last.get());
    }

    /** Starts one, unless one is under way. */
    boolean start(String by) {
        RebuildReport before = last.get();
        boolean free = before == null || before.state() != State.RUNNING;
        RebuildReport begun = RebuildReport.running(by, clock.instant(), -1);
        if (!free || !last.compareAndSet(before, begun)) {
            return false;
        }
        Thread.ofPlatform().name("figures-rebuild").daemon().start(() -> run(begun));
        return true;
    }

    private record Compared(RebuildReport report, Standing<FiguresState> before) {}

    private void run(RebuildReport begun) {
        try {
            Compared compared = view.rebuild(
                    position -> last.set(begun.reached(position)),
                    rebuilt -> new Compared(begun.compared(rebuilt, clock.instant()), rebuilt.live()));
            if (compared.report.state() == State.DIFFERENT) {
                LOG.error("The figures were not what the ledger says and were replaced: {}", compared.report.parts());
                changes.replaced(compared.before);
            }
            last.set(compared.report);
        } catch (Throwable failed) { // an Error too must not pass for a rebuild that goes on for ever
            LOG.error("The figures were not folded anew", failed);
            last.set(begun.failed(failed, clock.instant()));
        }
    }
}
