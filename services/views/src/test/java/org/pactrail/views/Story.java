package org.pactrail.views;

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
import org.pactrail.ledger.json.LedgerJson;

/** Events in the order in which they happened, each in its own stream, a second apart. */
final class Story {
    static final Instant BEGIN = Instant.parse("2024-03-01T10:00:00Z");

    private final List<PactrailEvent> events = new ArrayList<>();
    private final List<NewEvent> told = new ArrayList<>();
    private final Map<String, Long> lengths = new HashMap<>();

    static Story of(PactrailEvent... events) {
        return new Story().then(events);
    }

    Story then(PactrailEvent... more) {
        for (PactrailEvent event : more) {
            then(event, "{}");
        }
        return this;
    }

    Story then(PactrailEvent event, String metadata) {
        EventType type = EventTypes.of(event.getClass());
        long sequence = lengths.merge(stream(event), 1L, Long::sum) - 1;
        told.add(new NewEvent(
                stream(event),
                sequence,
                "event-" + told.size(),
                type.name(),
                type.revision(),
                BEGIN.plusSeconds(told.size()),
                LedgerJson.MAPPER.writeValueAsBytes(event),
                metadata.getBytes(UTF_8)));
        events.add(event);
        return this;
    }

    /** When each of the events was recorded. */
    List<Instant> times() {
        return told.stream().map(NewEvent::at).toList();
    }

    List<PactrailEvent> events() {
        return List.copyOf(events);
    }

    /** The directory folded from the first event on. */
    Directory directory() {
        return fold(Directory.EMPTY, 0, events.size());
    }

    /** The directory after a stretch of the story. */
    Directory fold(Directory before, int from, int to) {
        DirectoryView view = new DirectoryView();
        Directory state = before;
        for (int position = from; position < to; position++) {
            state = view.apply(state, new Recorded<>(entry(position), events.get(position)));
        }
        return state;
    }

    /** Everything that happened to one partnership. */
    List<Recorded<PartnershipEvent>> of(String partnership) {
        List<Recorded<PartnershipEvent>> own = new ArrayList<>();
        for (int position = 0; position < events.size(); position++) {
            if (events.get(position) instanceof PartnershipEvent event
                    && event.partnership().value().equals(partnership)) {
                own.add(new Recorded<>(entry(position), event));
            }
        }
        return own;
    }

    /** Appends all that was told since {@code from} in one commit; gives the position of its last event. */
    long appendTo(Ledger ledger, int from) {
        return ledger.append(new Commit(told.subList(from, told.size()), null)).last();
    }

    private Entry entry(int position) {
        NewEvent event = told.get(position);
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

    static String stream(PactrailEvent event) {
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
