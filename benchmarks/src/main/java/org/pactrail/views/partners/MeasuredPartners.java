package org.pactrail.views.partners;

import org.pactrail.events.PactrailEvent;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.views.directory.Directory;

/** Finds partners by name, whose controller is private to its package, for benchmarks. */
public final class MeasuredPartners {
    private final DirectoryController controller;

    public MeasuredPartners(LiveView<PactrailEvent, Directory> view) {
        controller = new DirectoryController(view);
    }

    /** Returns the name of the partner that is found first; empty when none is. */
    public String search(String name) throws InterruptedException {
        return controller.list(name, null, null, null).partners().stream()
                .map(PartnerAnswer::name)
                .findFirst()
                .orElse("");
    }
}
