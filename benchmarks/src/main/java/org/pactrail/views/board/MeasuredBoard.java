package org.pactrail.views.board;

import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.views.attention.AttentionToday;
import org.pactrail.views.directory.Directory;

/** Answers for the columns of the board, whose controller is private to its package, for benchmarks. */
public final class MeasuredBoard {
    private final ColumnsController controller;

    public MeasuredBoard(LiveView<PactrailEvent, Directory> view, AttentionToday attention) {
        controller = new ColumnsController(view, attention);
    }

    /** Returns the columns with the cards that they show. */
    public Object columns(@Nullable String stage, @Nullable String officer, @Nullable String region)
            throws InterruptedException {
        return controller.board(stage, officer, null, region, null, null, null);
    }
}
