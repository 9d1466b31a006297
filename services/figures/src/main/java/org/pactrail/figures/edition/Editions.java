package org.pactrail.figures.edition;

import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.pactrail.events.EditionEvent.EditionPublished;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.Streams;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.view.FiguresView;
import org.pactrail.figures.yearly.Definitions;
import org.pactrail.figures.yearly.YearlyFigures;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.ledger.fold.UnreadableEntry;
import org.pactrail.ledger.fold.ViewState;
import org.pactrail.ledger.json.LedgerJson;
import org.pactrail.web.AsOf;
import org.pactrail.web.Recorder;
import org.pactrail.web.RequestContext;
import org.pactrail.web.Written;
import org.springframework.stereotype.Component;

/**
 * Lists, reads and publishes editions. The list is a view; an edition's bytes are read from the ledger. A year's editions are a stream,
 * whose order numbers them, so that of two that are published at once one is the second.
 */
@Component
public final class Editions {
    static final String PATH = "/api/figures/editions";

    private final LiveView<PactrailEvent, PublishedEditions> view;
    private final Ledger ledger;
    private final Recorder recorder;

    Editions(LiveView<PactrailEvent, PublishedEditions> view, Ledger ledger, Recorder recorder) {
        this.view = view;
        this.ledger = ledger;
        this.recorder = recorder;
    }

    /** Returns the editions of a year, the first one first. */
    List<Edition> of(int year) throws InterruptedException {
        return newest().of(year);
    }

    /** Returns the editions of all years, the earliest year first. */
    List<Edition> all() throws InterruptedException {
        return newest().all();
    }

    private PublishedEditions newest() throws InterruptedException {
        return view.at(ledger.head().position(), AsOf.PATIENCE).state();
    }

    /** Returns the edition with an id; empty when nothing was published under it. */
    public Optional<Edition> find(String id) {
        return entry(id).flatMap(entry -> published(entry).map(event -> Edition.of(entry, event)));
    }

    /** Returns the event that holds an edition's bytes; empty when nothing was published under the id. */
    Optional<EditionPublished> published(String id) {
        return entry(id).flatMap(Editions::published);
    }

    private Optional<Entry> entry(String id) {
        return Edition.Name.of(id)
                .flatMap(name -> ledger.readStream(Streams.editions(name.year()), name.number() - 1L, 1).stream()
                        .findFirst());
    }

    private static Optional<EditionPublished> published(Entry entry) {
        try {
            return Optional.of((EditionPublished) FiguresView.EVENTS.decode(entry));
        } catch (UnreadableEntry unreadable) {
            return Optional.empty();
        }
    }

    /** Publishes the figures of a year under the year's next number. */
    Written publish(RequestContext context, Publication publication, ViewState<FiguresState> figures) {
        int year = publication.year();
        String content = content(year, figures, publication.definitions());
        Recorder.Decision decision = new Recorder.Decision() {
            @Override
            public PactrailEvent on(long version) {
                return new EditionPublished(
                        year,
                        number(version + 1),
                        publication.title(),
                        figures.position(),
                        publication.definitions().version(),
                        DigestUtils.sha256Hex(content),
                        content);
            }

            @Override
            public String location(long sequence) {
                return PATH + '/' + new Edition.Name(year, number(sequence));
            }
        };
        return recorder.record(
                context, publication.request(), Streams.editions(year), PATH + "?year=" + year, decision);
    }

    private static int number(long sequence) {
        return Math.toIntExact(sequence + 1);
    }

    /** Returns the figures' JSON, with as many top partners as anyone may ask for. */
    static String content(int year, ViewState<FiguresState> figures, Definitions definitions) {
        return LedgerJson.MAPPER.writeValueAsString(
                YearlyFigures.of(year, figures.state().year(year), definitions)
                        .at(figures.position(), figures.recordedAt()));
    }
}
