package org.pactrail.benchmarks;

import java.nio.file.Path;
import org.pactrail.benchmarks.measure.Comparison;
import org.pactrail.benchmarks.measure.Goal;
import org.pactrail.benchmarks.measure.Scratch;
import org.pactrail.benchmarks.measure.Settings;
import org.pactrail.benchmarks.store.History;
import org.pactrail.events.PactrailEvent;
import org.pactrail.figures.MeasuredFigures;
import org.pactrail.ledger.Checkpoint;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.Fold;
import org.pactrail.ledger.fold.View;
import org.pactrail.ledger.fold.ViewState;
import org.pactrail.ledger.sqlite.SqliteLedger;

/** Measures goal G9: a restart from checkpoints and later entries, and a restart without checkpoints. */
final class RestartGoal {
    private static final String SAVED = "checkpoints and tail";
    private static final String FULL = "full replay";

    private RestartGoal() {}

    static void measure(Settings settings) throws Exception {
        try (Scratch scratch = Scratch.make(settings)) {
            Path file = scratch.resolve("ledger.db");
            int events = settings.number("events", 1_000_000);
            History.fill(file, events);
            try (Ledger ledger = SqliteLedger.open(file)) {
                long position = ledger.head().position() - settings.number("tail", 1_000);
                Restart.views().forEach(view -> save(ledger, view, position));
            }
            Settings sized = settings.with("file", file);
            Comparison comparison = new Comparison("G9, all views of " + events + " events", sized)
                    .add(SAVED, Restart.class, sized)
                    .add(FULL, Restart.class, sized.with("full", 1))
                    .run();
            comparison.print();
            for (String metric : new String[] {"ms-from-open", "ms-from-JVM-start"}) {
                Goal.atMost(
                        0.05,
                        metric + " ÷ full replay",
                        comparison.of(SAVED, metric).by(comparison.of(FULL, metric)));
            }
            Goal.atMost(256, "MB of all views after a full replay", comparison.of(FULL, "MB-all-views"));
        }
    }

    private static <S> void save(Ledger ledger, View<PactrailEvent, S> view, long position) {
        ViewState<S> standing = Fold.upTo(ledger, view, MeasuredFigures.EVENTS, position);
        byte[] leaf = ledger.read(position, 1).getFirst().leaf();
        ledger.save(new Checkpoint(view.name(), view.version(), position, leaf, view.save(standing.state())));
    }
}
