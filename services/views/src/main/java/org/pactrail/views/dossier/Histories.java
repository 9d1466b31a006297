package org.pactrail.views.dossier;

import java.util.ArrayList;
import java.util.List;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.events.PartnershipEvent.PartnershipOpened;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Head;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.ledger.fold.Recorded;
import org.pactrail.ledger.fold.StreamReader;
import org.pactrail.ledger.fold.UnreadableEntry;
import org.pactrail.ledger.fold.ViewState;
import org.pactrail.views.directory.Directory;
import org.pactrail.views.directory.DirectoryView;
import org.pactrail.views.partner.PartnerRegister;
import org.pactrail.views.unreadable.Voiding;
import org.pactrail.views.unreadable.Voidings;
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
    private final Voidings voidings;
    private final StreamReader<Entry> streams;

    Histories(
            Ledger ledger,
            LiveView<PactrailEvent, Directory> view,
            AsOf<PactrailEvent, Directory> asOf,
            Voidings voidings) {
        this.ledger = ledger;
        this.view = view;
        this.asOf = asOf;
        this.voidings = voidings;
        this.streams = StreamReader.undecoded(ledger);
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
        List<History.PassedOver> passedOver = new ArrayList<>();
        List<Recorded<PartnershipEvent>> events = read(id, head.position(), passedOver);
        if (events.isEmpty()) {
            throw unknown(id);
        }
        ViewState<Directory> named = view.beyond(events.getLast().position() - 1, AsOf.PATIENCE);
        PartnerRegister partners = named.state().partners();
        return named.position() < head.position()
                ? new History(events, passedOver, partners, named.position(), named.recordedAt())
                : new History(events, passedOver, partners, head.position(), head.recordedAt());
    }

    private History past(String id, ViewState<Directory> then) {
        List<History.PassedOver> passedOver = new ArrayList<>();
        List<Recorded<PartnershipEvent>> events = read(id, then.position(), passedOver);
        if (events.isEmpty()) {
            boolean isThereNow = !read(id, Long.MAX_VALUE, new ArrayList<>()).isEmpty();
            throw isThereNow ? later(id, then.position()) : unknown(id);
        }
        return new History(events, passedOver, then.state().partners(), then.position(), then.recordedAt());
    }

    /** Leaves out events before the opening: the entry that opened the partnership cannot be read. */
    private List<Recorded<PartnershipEvent>> read(String id, long upTo, List<History.PassedOver> passedOver) {
        List<Recorded<PartnershipEvent>> events = new ArrayList<>();
        for (Recorded<Entry> recorded : streams.upTo(id, upTo)) {
            Entry entry = recorded.entry();
            try {
                if (DirectoryView.EVENTS.decode(entry) instanceof PartnershipEvent event
                        && (!events.isEmpty() || event instanceof PartnershipOpened)) {
                    events.add(new Recorded<>(entry, event));
                }
            } catch (UnreadableEntry unreadable) {
                passedOver.add(passedOver(entry, unreadable, upTo));
            }
        }
        return events;
    }

    /** Names the voiding of an entry only when the voiding was recorded up to a position. */
    private History.PassedOver passedOver(Entry entry, UnreadableEntry unreadable, long upTo) {
        Voiding voiding = voidings.of(entry.position());
        return new History.PassedOver(
                entry, unreadable.entry().reason(), voiding == null || voiding.position() > upTo ? null : voiding);
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
