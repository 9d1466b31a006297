package org.pactrail.figures.edition;

import org.pactrail.ledger.fold.UnreadableEntry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.EditionEvent.EditionPublished;
import org.pactrail.events.EventType;
import org.pactrail.events.EventTypes;
import org.pactrail.events.Provenance;
import org.pactrail.events.Streams;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.question.Asked;
import org.pactrail.figures.question.Problem;
import org.pactrail.figures.yearly.Definitions;
import org.pactrail.figures.yearly.YearlyFigures;
import org.pactrail.ledger.AppendRefused;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.Receipt;
import org.pactrail.ledger.fold.ViewState;
import org.pactrail.ledger.json.LedgerJson;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/**
 * The editions there are, straight from the ledger; each is an event that holds the figures' very bytes. A year's editions are a
 * stream, whose order numbers them, so that of two that are published at once one is the second.
 */
@Component
public final class Editions {
    private static final EventType TYPE = EventTypes.of(EditionPublished.class);
    private static final int PAGE = 100;

    private final Ledger ledger;
    private final Clock clock;

    Editions(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Of a year, the first one first. */
    List<Edition> of(int year) {
        return entries(year).stream().flatMap(entry -> read(entry).stream()).toList();
    }

    /** Nothing for an entry that cannot be read. */
    private static Optional<Edition> read(Entry entry) {
        try {
            return Optional.of(Edition.of(entry));
        } catch (UnreadableEntry unreadable) {
            return Optional.empty();
        }
    }

    private List<Entry> entries(int year) {
        List<Entry> all = new ArrayList<>();
        List<Entry> page;
        do {
            page = ledger.readStream(Streams.editions(year), all.size(), PAGE);
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }

    /** Of all years. */
    List<Edition> all() {
        return IntStream.rangeClosed(Asked.FIRST_YEAR, Asked.LAST_YEAR)
                .mapToObj(this::of)
                .flatMap(List::stream)
                .toList();
    }

    /**
     * One that there is.
     *
     * @param id absent, like one that is none, is refused
     */
    public Edition named(@Nullable String id) {
        String name = id == null ? "" : id;
        return Edition.Name.of(name)
                .flatMap(of -> ledger.readStream(Streams.editions(of.year()), of.number() - 1L, 1).stream()
                        .findFirst())
                .flatMap(Editions::read)
                .orElseThrow(() -> Problem.unknown("There is no edition \"" + name
                        + "\". Those that there are, such as 2024-1, are listed at /api/figures/editions."));
    }

    /**
     * Publishes the figures of a year. The same request again, by its key, is answered as it was first.
     *
     * @throws ErrorResponseException when the key came with another request before, or there are other editions than those that were
     *     seen; nothing is published
     */
    Published publish(Publication publication, ViewState<FiguresState> standing) {
        Optional<Published> first = firstAnswer(publication);
        if (first.isPresent()) {
            return first.get();
        }
        String content = content(publication, standing);
        while (true) {
            int number = entries(publication.year()).size() + 1;
            requireSeen(publication, number - 2L);
            try {
                Receipt receipt = ledger.append(commit(publication, standing.position(), number, content));
                return new Published(new Edition.Name(publication.year(), number), receipt.last());
            } catch (AppendRefused.SequenceConflict overtaken) {
                // by another edition of the year, so that this one gets the next number
            } catch (AppendRefused.KeyTaken same) {
                return firstAnswer(publication).orElseThrow(() -> same);
            }
        }
    }

    private static void requireSeen(Publication publication, long version) {
        Long seen = publication.seen();
        if (seen != null && seen != version) {
            throw Problem.stale("The editions of " + publication.year() + " stand at version " + version + ", not at "
                    + seen + ". Look at them at /api/figures/editions?year=" + publication.year()
                    + " and decide again.");
        }
    }

    /** @param position of the entry that it was published by */
    record Published(Edition.Name name, long position) {}

    /** The figures as they are told, with as many top partners as anyone may ask for. */
    static String content(int year, ViewState<FiguresState> standing, Definitions definitions) {
        return LedgerJson.MAPPER.writeValueAsString(
                YearlyFigures.of(year, standing.state().year(year), definitions)
                        .at(standing.position(), standing.recordedAt()));
    }

    private static String content(Publication publication, ViewState<FiguresState> standing) {
        return content(publication.year(), standing, publication.definitions());
    }

    private Optional<Published> firstAnswer(Publication publication) {
        return publication.key() == null
                ? Optional.empty()
                : ledger.committed(publication.key()).map(receipt -> first(publication, receipt));
    }

    private Published first(Publication publication, Receipt receipt) {
        Entry entry = ledger.read(receipt.first(), 1).getFirst();
        if (!publication.digest().equals(LedgerJson.metadata(entry).get(Provenance.REQUEST))) {
            throw Problem.keyReused(
                    "This Idempotency-Key came with another request before. Use a new key for each new request.");
        }
        Edition edition = Edition.of(entry);
        return new Published(new Edition.Name(edition.year(), edition.number()), receipt.last());
    }

    private Commit commit(Publication publication, long asOf, int number, String content) {
        EditionPublished event = new EditionPublished(
                publication.year(),
                number,
                publication.title(),
                asOf,
                publication.definitions().version(),
                DigestUtils.sha256Hex(content),
                content);
        Map<String, String> metadata = new TreeMap<>(publication.metadata());
        NewEvent recorded = new NewEvent(
                Streams.editions(publication.year()),
                number - 1L,
                UUID.randomUUID().toString(),
                TYPE.name(),
                TYPE.revision(),
                clock.instant(),
                LedgerJson.MAPPER.writeValueAsBytes(event),
                LedgerJson.MAPPER.writeValueAsBytes(metadata));
        return new Commit(List.of(recorded), publication.key());
    }
}
