package org.pactrail.views.board;

import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.views.attention.AttentionToday;
import org.pactrail.views.directory.Directory;
import org.pactrail.web.AsOf;
import org.pactrail.web.When;

/** Answers for the columns of the board, whose controller is private to its package, for benchmarks. */
public final class MeasuredBoard {
    private final ColumnsController controller;

    public MeasuredBoard(AsOf<PactrailEvent, Directory> asOf, AttentionToday attention) {
        controller = new ColumnsController(asOf, attention);
    }

    /** Returns the columns with the cards that they show. */
    public Object columns(@Nullable String stage, @Nullable String officer, @Nullable String region)
            throws InterruptedException {
        return controller.board(
                null, new Narrowing(stage, officer, null, region, null, null), new When(null, null, null));
    }
}
