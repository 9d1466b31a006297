package org.pactrail.views;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.ledger.fold.PastView;
import org.pactrail.views.attention.AttentionToday;
import org.pactrail.views.attention.ViewsSettings;
import org.pactrail.views.board.MeasuredBoard;
import org.pactrail.views.directory.Directory;
import org.pactrail.views.directory.DirectoryView;
import org.pactrail.views.partners.MeasuredPartners;
import org.pactrail.views.work.MeasuredWork;
import org.pactrail.web.AsOf;

/** Answers the questions of officers as the controllers do, but neither in JSON nor over HTTP, for benchmarks. */
public final class MeasuredOffice {
    private final LiveView<PactrailEvent, Directory> view;
    private final AttentionToday attention = new AttentionToday(new ViewsSettings(30, null, null), Clock.systemUTC());
    private final MeasuredBoard board;
    private final MeasuredPartners partners;

    /** Waits until the lists have reached the ledger's head. */
    public MeasuredOffice(Ledger ledger) throws InterruptedException {
        view = LiveView.of(ledger, new DirectoryView(), DirectoryView.EVENTS);
        view.at(ledger.head().position(), Duration.ofMinutes(5));
        AsOf<PactrailEvent, Directory> asOf =
                new AsOf<>(view, new PastView<>(ledger, new DirectoryView(), DirectoryView.EVENTS), ledger);
        board = new MeasuredBoard(asOf, attention);
        partners = new MeasuredPartners(asOf);
    }

    /** Returns the columns with the cards that they show. */
    public Object board(@Nullable String stage, @Nullable String officer, @Nullable String region)
            throws InterruptedException {
        return board.columns(stage, officer, region);
    }

    public Object work(String officer) {
        return MeasuredWork.of(view.now().state(), officer, attention.today());
    }

    /** Returns the name of the partner that is found first; empty when none is. */
    public String search(String name) throws InterruptedException {
        return partners.search(name);
    }
}
