package org.pactrail.views.dossier;

import org.pactrail.views.unreadable.Voidings;
import org.pactrail.ledger.fold.UnreadableEntry;
import org.pactrail.events.PartnershipEvent.PartnershipOpened;
import java.util.ArrayList;
import java.util.List;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Head;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.ledger.fold.Recorded;
import org.pactrail.ledger.fold.ViewState;
import org.pactrail.views.directory.Directory;
import org.pactrail.views.directory.DirectoryView;
import org.pactrail.views.partner.PartnerRegister;
import org.pactrail.views.question.Parameters;
import org.pactrail.views.question.Problem;
import org.springframework.stereotype.Component;

/** Reads the stream of a partnership, which is named by the bare id, from the ledger. */
@Component
public class Histories {
    private static final int PAGE = 1_000;

    private final Ledger ledger;
    private final LiveView<PactrailEvent, Directory> view;
    private final Voidings voidings;

    Histories(Ledger ledger, LiveView<PactrailEvent, Directory> view, Voidings voidings) {
        this.ledger = ledger;
        this.view = view;
        this.voidings = voidings;
    }

    /**
     * Returns the history of a partnership up to the head of the ledger, and at least up to {@code after}. While the
     * directory has stopped, a partner registered later is named by its id.
     */
    public History of(String id, long after) throws InterruptedException {
        view.at(after, Parameters.PATIENCE);
        Head head = ledger.head();
        List<PassedOver> passedOver = new ArrayList<>();
        List<Recorded<PartnershipEvent>> events = read(id, head.position(), passedOver);
        if (events.isEmpty()) {
            throw Problem.unknown("There is no partnership " + id
                    + ". GET /api/partnerships?query=WORDS finds one by title or partner.");
        }
        ViewState<Directory> named = view.beyond(events.getLast().position() - 1, Parameters.PATIENCE);
        PartnerRegister partners = named.state().partners();
        return named.position() < head.position()
                ? new History(events, passedOver, partners, named.position(), named.recordedAt())
                : new History(events, passedOver, partners, head.position(), head.recordedAt());
    }

    /** Nothing before the opening counts: the entry that opened the partnership cannot be read. */
    private List<Recorded<PartnershipEvent>> read(String id, long upTo, List<PassedOver> passedOver) {
        List<Recorded<PartnershipEvent>> events = new ArrayList<>();
        List<Entry> page;
        long next = 0;
        do {
            page = ledger.readStream(id, next, PAGE);
            for (Entry entry : page) {
                if (entry.position() <= upTo) {
                    read(entry, events, passedOver);
                }
            }
            next += page.size();
        } while (page.size() == PAGE);
        return events;
    }

    private void read(Entry entry, List<Recorded<PartnershipEvent>> events, List<PassedOver> passedOver) {
        try {
            if (DirectoryView.EVENTS.decode(entry) instanceof PartnershipEvent event
                    && (!events.isEmpty() || event instanceof PartnershipOpened)) {
                events.add(new Recorded<>(entry, event));
            }
        } catch (UnreadableEntry unreadable) {
            passedOver.add(new PassedOver(entry, unreadable.entry().reason(), voidings.of(entry.position())));
        }
    }
}
