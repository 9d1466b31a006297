package org.pactrail.views;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.figures.MeasuredFigures;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.LiveView;

/** What officers ask, answered by what stands behind the controllers, which is private to its package, for benchmarks. */
public final class MeasuredOffice {
    private final LiveView<PactrailEvent, Directory> view;
    private final AttentionToday attention = new AttentionToday(new ViewsSettings(30, null, null), Clock.systemUTC());

    /** Waits until the lists stand at the ledger's head. */
    public MeasuredOffice(Ledger ledger) throws InterruptedException {
        view = LiveView.of(ledger, new DirectoryView(), MeasuredFigures.EVENTS);
        view.at(ledger.head().position(), Duration.ofMinutes(5));
    }

    /** The columns with the cards that they show. */
    public Object board(@Nullable String stage, @Nullable String officer, @Nullable String region)
            throws InterruptedException {
        return new ColumnsController(view, attention).board(stage, officer, null, region, null, null, null);
    }

    public Object work(String officer) {
        return MyWork.of(view.now().state(), officer, "", false, attention.today());
    }

    /** The name of the partner that is found first; empty when none is. */
    public String search(String name) throws InterruptedException {
        return new DirectoryController(view)
                .list(name, null, null, null).partners().stream()
                        .map(PartnerAnswer::name)
                        .findFirst()
                        .orElse("");
    }
}
