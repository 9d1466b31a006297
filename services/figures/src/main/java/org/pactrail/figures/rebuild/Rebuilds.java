package org.pactrail.figures.rebuild;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.figures.changes.YearChanges;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.rebuild.RebuildReport.State;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.ledger.fold.Replaced;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Folds the figures anew while the live ones go on answering, one rebuild at a time, and keeps the last report. */
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

    /** Starts a rebuild and returns true, unless another is under way. */
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

    private void run(RebuildReport begun) {
        try {
            Replaced<FiguresState, RebuildReport> replaced = view.rebuild(
                    position -> last.set(begun.reached(position)), rebuilt -> begun.compared(rebuilt, clock.instant()));
            RebuildReport report = replaced.found();
            if (report.state() == State.DIFFERENT) {
                LOG.error("The figures were not what the ledger says and were replaced: {}", report.parts());
                changes.corrected(replaced.before());
            }
            last.set(report);
        } catch (Throwable failed) { // an Error too must not pass for a rebuild that goes on for ever
            LOG.error("The figures were not folded anew", failed);
            last.updateAndGet(reached -> Objects.requireNonNull(reached).failed(failed, clock.instant()));
        }
    }
}
