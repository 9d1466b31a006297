package org.pactrail.views.partners;

import org.pactrail.events.PactrailEvent;
import org.pactrail.views.directory.Directory;
import org.pactrail.web.AsOf;
import org.pactrail.web.Listing;
import org.pactrail.web.When;

/** Finds partners by name, whose controller is private to its package, for benchmarks. */
public final class MeasuredPartners {
    private final DirectoryController controller;

    public MeasuredPartners(AsOf<PactrailEvent, Directory> asOf) {
        controller = new DirectoryController(asOf);
    }

    /** Returns the name of the partner that is found first; empty when none is. */
    public String search(String name) throws InterruptedException {
        PartnersQuestion question = new PartnersQuestion(name, null, null, null, null);
        return controller.list(question, new Listing(null, null, null), new When(null, null, null)).partners().stream()
                .map(PartnerAnswer::name)
                .findFirst()
                .orElse("");
    }
}
