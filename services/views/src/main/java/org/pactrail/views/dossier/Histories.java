package org.pactrail.views.dossier;

import java.util.List;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.ledger.Head;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.ledger.fold.Recorded;
import org.pactrail.ledger.fold.StreamReader;
import org.pactrail.ledger.fold.ViewState;
import org.pactrail.views.directory.Directory;
import org.pactrail.views.directory.DirectoryView;
import org.pactrail.views.partner.PartnerRegister;
import org.pactrail.web.AsOf;
import org.pactrail.web.Problem;
import org.pactrail.web.When;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Reads the stream of a partnership, which is named by the bare id, from the ledger. */
@Component
public class Histories {
    private final Ledger ledger;
    private final LiveView<PactrailEvent, Directory> view;
    private final AsOf<PactrailEvent, Directory> asOf;
    private final StreamReader<PartnershipEvent> streams;

    Histories(Ledger ledger, LiveView<PactrailEvent, Directory> view, AsOf<PactrailEvent, Directory> asOf) {
        this.ledger = ledger;
        this.view = view;
        this.asOf = asOf;
        this.streams = new StreamReader<>(ledger, DirectoryView.EVENTS, PartnershipEvent.class);
    }

    /** Returns the history of a partnership up to the moment that is asked for. */
    History of(String id, When when) throws InterruptedException {
        ViewState<Directory> then = asOf.at(when);
        return AsOf.isPast(when) ? past(id, then) : now(id);
    }

    /**
     * Returns the history of a partnership up to the head of the ledger. While the directory has stopped, a partner registered later is
     * named by its id.
     */
    public History now(String id) throws InterruptedException {
        Head head = ledger.head();
        List<Recorded<PartnershipEvent>> events = streams.upTo(id, head.position());
        if (events.isEmpty()) {
            throw unknown(id);
        }
        ViewState<Directory> named = view.beyond(events.getLast().position() - 1, AsOf.PATIENCE);
        PartnerRegister partners = named.state().partners();
        return named.position() < head.position()
                ? new History(events, partners, named.position(), named.recordedAt())
                : new History(events, partners, head.position(), head.recordedAt());
    }

    private History past(String id, ViewState<Directory> then) {
        List<Recorded<PartnershipEvent>> events = streams.upTo(id, then.position());
        if (events.isEmpty()) {
            throw streams.all(id).isEmpty() ? unknown(id) : later(id, then.position());
        }
        return new History(events, then.state().partners(), then.position(), then.recordedAt());
    }

    private static ErrorResponseException unknown(String id) {
        return Problem.unknown("There is no partnership " + Problem.echo(id)
                + ". GET /api/partnerships?query=WORDS finds one by title or partner.");
    }

    private static ErrorResponseException later(String id, long position) {
        return Problem.unknown("Partnership " + id + " was opened after position " + position
                + ". Ask for a later position or time, or for the partnership as it is now.");
    }
}
