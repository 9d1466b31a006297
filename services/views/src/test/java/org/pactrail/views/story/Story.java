package org.pactrail.views.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pactrail.events.ClaimEvent;
import org.pactrail.events.EditionEvent;
import org.pactrail.events.EventType;
import org.pactrail.events.EventTypes;
import org.pactrail.events.FilterEvent;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnerEvent;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.events.RatesEvent;
import org.pactrail.events.Streams;
import org.pactrail.events.VoidingEvent;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.fold.Recorded;
import org.pactrail.ledger.fold.View;
import org.pactrail.ledger.json.LedgerJson;
import org.pactrail.views.directory.Directory;
import org.pactrail.views.directory.DirectoryView;

/** Holds events in their order, each in its own stream, a second apart. */
public final class Story {
    public static final Instant BEGIN = Instant.parse("2024-03-01T10:00:00Z");

    private final List<PactrailEvent> events = new ArrayList<>();
    private final List<NewEvent> stored = new ArrayList<>();
    private final Map<String, Long> lengths = new HashMap<>();

    public static Story of(PactrailEvent... events) {
        return new Story().then(events);
    }

    public Story then(PactrailEvent... more) {
        for (PactrailEvent event : more) {
            then(event, "{}");
        }
        return this;
    }

    public Story then(PactrailEvent event, String metadata) {
        EventType type = EventTypes.of(event.getClass());
        long sequence = lengths.merge(stream(event), 1L, Long::sum) - 1;
        stored.add(new NewEvent(
                stream(event),
                sequence,
                "event-" + stored.size(),
                type.name(),
                type.revision(),
                BEGIN.plusSeconds(stored.size()),
                LedgerJson.MAPPER.writeValueAsBytes(event),
                metadata.getBytes(UTF_8)));
        events.add(event);
        return this;
    }

    /** Returns the time of recording of each event. */
    public List<Instant> times() {
        return stored.stream().map(NewEvent::at).toList();
    }

    public List<PactrailEvent> events() {
        return List.copyOf(events);
    }

    /** Returns the directory folded from the first event on. */
    public Directory directory() {
        return fold(Directory.EMPTY, 0, events.size());
    }

    /** Returns the directory after a stretch of the story. */
    public Directory fold(Directory before, int from, int to) {
        return fold(new DirectoryView(), before, from, to);
    }

    /** Returns the state of a view after a stretch of the story. */
    public <S> S fold(View<PactrailEvent, S> view, S before, int from, int to) {
        S state = before;
        for (int position = from; position < to; position++) {
            state = view.apply(state, new Recorded<>(entry(position), events.get(position)));
        }
        return state;
    }

    /** Returns the events of one partnership. */
    public List<Recorded<PartnershipEvent>> of(String partnership) {
        List<Recorded<PartnershipEvent>> own = new ArrayList<>();
        for (int position = 0; position < events.size(); position++) {
            if (events.get(position) instanceof PartnershipEvent event
                    && event.partnership().value().equals(partnership)) {
                own.add(new Recorded<>(entry(position), event));
            }
        }
        return own;
    }

    /** Appends the events from {@code from} on in one commit; returns the position of the last one. */
    public long appendTo(Ledger ledger, int from) {
        return ledger.append(new Commit(stored.subList(from, stored.size()), null))
                .last();
    }

    private Entry entry(int position) {
        NewEvent event = stored.get(position);
        return new Entry(
                position,
                position,
                event.at(),
                event.stream(),
                event.sequence(),
                event.id(),
                event.type(),
                event.revision(),
                event.payload(),
                event.metadata(),
                new byte[32]);
    }

    public static String stream(PactrailEvent event) {
        return switch (event) {
            case PartnerEvent partner -> partner.partner().value();
            case PartnershipEvent partnership -> partnership.partnership().value();
            case ClaimEvent.PartnerNameClaimed claim -> "name:" + claim.name();
            case ClaimEvent.AgreementReferenceClaimed claim -> "reference:" + claim.reference();
            case ClaimEvent.AgreementReferenceReleased claim -> "reference:" + claim.reference();
            case RatesEvent rates -> Streams.RATES;
            case FilterEvent filter -> Streams.filters(filter.user());
            case EditionEvent edition -> Streams.editions(edition.year());
            case VoidingEvent voided -> Streams.voiding(voided.position());
        };
    }
}
