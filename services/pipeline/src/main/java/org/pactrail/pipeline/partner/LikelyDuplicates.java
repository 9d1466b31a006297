package org.pactrail.pipeline.partner;

import static java.util.Comparator.comparing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pactrail.events.EventType;
import org.pactrail.events.EventTypes;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.PartnerEvent.PartnerRenamed;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.Scan;
import org.pactrail.ledger.fold.Decoder;
import org.pactrail.ledger.fold.UnreadableEntry;
import org.pactrail.ledger.json.LedgerJson;
import org.pactrail.names.Likeness;
import org.pactrail.names.NameIndex;
import org.pactrail.names.NameIndex.Match;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Compares a partner's name with the present and former names of all registered partners. The first question reads the whole ledger,
 * each later one the entries added since. Safe for use by many threads.
 */
@Component
public final class LikelyDuplicates {
    private static final int PAGE = 1_000;
    private static final int MOST = 5;
    private static final List<EventType> NAMING =
            List.of(EventTypes.of(PartnerRegistered.class), EventTypes.of(PartnerRenamed.class));

    private static final Decoder<PactrailEvent> EVENTS = LedgerJson.decoder(EventTypes::named);
    private static final Logger LOG = LoggerFactory.getLogger(LikelyDuplicates.class);

    private final Ledger ledger;
    private final NameIndex<NameBearer> names = new NameIndex<>();
    private long next;

    LikelyDuplicates(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Warns of a registered partner whose name is much like a given one.
     *
     * @param partner the registered one
     * @param name one of its present or former names
     * @param likeness of the names, in percent
     */
    public record Warning(PartnerId partner, String name, int likeness) {
        @Override
        public String toString() {
            return "Its name is much like that of the partner \"" + name + "\".";
        }
    }

    /**
     * Names the partner that bears a name, and the position from which on it does.
     *
     * @param position of the entry that gave the name; −1 for a partner that is not written yet
     */
    public record NameBearer(PartnerId partner, long position) {}

    /** Returns warnings about a partner registered at a position, the likeliest first; later registrations do not change them. */
    public List<Warning> ofRegistered(String name, long position) {
        return of(name, new NameIndex<>(), naming -> naming.position < position);
    }

    /**
     * Returns warnings about a partner that may be registered already, the likeliest first.
     *
     * @param coming further names, not in the ledger yet, that count as well
     */
    public List<Warning> of(String name, PartnerId self, NameIndex<NameBearer> coming) {
        return of(name, coming, naming -> !naming.partner.equals(self));
    }

    private synchronized List<Warning> of(String name, NameIndex<NameBearer> coming, Predicate<NameBearer> counts) {
        catchUp();
        Map<PartnerId, Warning> likeliestFirst = new LinkedHashMap<>();
        Stream.of(names, coming)
                .flatMap(known -> known.like(name, Likeness.MAY_BE_THE_SAME, counts).stream())
                .sorted(comparing((Match<NameBearer> match) -> -match.likeness()))
                .forEach(match -> likeliestFirst.putIfAbsent(match.bearer().partner, warning(match)));
        return likeliestFirst.values().stream().limit(MOST).toList();
    }

    private static Warning warning(Match<NameBearer> match) {
        return new Warning(match.bearer().partner, match.name().text(), (int) Math.round(match.likeness() * 100));
    }

    private void catchUp() {
        try (Scan scan = ledger.scan(next)) {
            for (List<Entry> page = scan.next(PAGE); !page.isEmpty(); page = scan.next(PAGE)) {
                for (Entry entry : page) {
                    next = entry.position() + 1;
                    if (isKnown(entry)) {
                        knowUnlessUnreadable(entry);
                    }
                }
            }
        }
    }

    /**
     * Returns whether an entry names a partner in a revision that this Pactrail reads; without a newer revision, at worst a warning is
     * missing.
     */
    private static boolean isKnown(Entry entry) {
        return NAMING.stream()
                .anyMatch(type ->
                        type.name().equals(entry.type()) && type.revision().equals(entry.revision()));
    }

    private void knowUnlessUnreadable(Entry entry) {
        try {
            know(entry);
        } catch (UnreadableEntry unreadable) {
            LOG.debug("No name is known by an entry that cannot be read: position={}", entry.position());
        }
    }

    private void know(Entry entry) {
        switch (EVENTS.decode(entry)) {
            case PartnerRegistered registered ->
                names.add(new NameBearer(registered.partner(), entry.position()), registered.name());
            case PartnerRenamed renamed ->
                names.add(new NameBearer(renamed.partner(), entry.position()), renamed.name());
            default -> throw new IllegalStateException("It names no partner: position=" + entry.position());
        }
    }
}
