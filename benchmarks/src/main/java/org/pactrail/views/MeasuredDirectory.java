package org.pactrail.views;

import org.pactrail.events.PactrailEvent;
import org.pactrail.ledger.fold.View;

/** The fold behind the officers' lists, which is private to its package, for benchmarks. */
public final class MeasuredDirectory {
    private MeasuredDirectory() {}

    public static View<PactrailEvent, ?> view() {
        return new DirectoryView();
    }
}
