package org.pactrail.pipeline.partner;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.stream.Stream;
import org.pactrail.events.EventTypes;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.PartnerEvent.PartnerRenamed;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.Scan;
import org.pactrail.ledger.json.LedgerJson;
import org.pactrail.names.Likeness;
import org.pactrail.names.NameIndex;
import org.pactrail.names.NameIndex.Match;
import org.springframework.stereotype.Component;

/**
 * Partners that a new one may well be the same as, by the names they have and had, as the ledger has them now. The first question
 * reads the whole ledger, each later one what was added. Safe for use by many threads.
 */
@Component
public final class LikelyDuplicates {
    private static final int PAGE = 1_000;
    private static final int MOST = 5;
    private static final List<String> NAMING = List.of(
            EventTypes.of(PartnerRegistered.class).name(),
            EventTypes.of(PartnerRenamed.class).name());

    private final Ledger ledger;
    private final NameIndex<PartnerId> names = new NameIndex<>();
    private long next;

    LikelyDuplicates(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param partner that is there already
     * @param name that it has or had
     * @param likeness of the names, in percent
     */
    public record Warning(PartnerId partner, String name, int likeness) {
        @Override
        public String toString() {
            return "Its name is much like that of the partner \"" + name + "\".";
        }
    }

    /** @see #of(String, PartnerId, NameIndex) */
    List<Warning> of(String name, PartnerId self) {
        return of(name, self, new NameIndex<>());
    }

    /**
     * The likeliest first.
     *
     * @param self the new one, which is not its own duplicate
     * @param coming names that are to be in the ledger later, and are as good as those that are there
     */
    public synchronized List<Warning> of(String name, PartnerId self, NameIndex<PartnerId> coming) {
        catchUp();
        return Stream.of(names, coming)
                .flatMap(known -> known.like(name, Likeness.MAY_BE_THE_SAME, MOST + 1).stream())
                .filter(match -> !match.bearer().equals(self))
                .sorted(comparing((Match<PartnerId> match) -> -match.likeness()))
                .limit(MOST)
                .map(LikelyDuplicates::warning)
                .toList();
    }

    private static Warning warning(Match<PartnerId> match) {
        return new Warning(match.bearer(), match.name().text(), (int) Math.round(match.likeness() * 100));
    }

    private void catchUp() {
        try (Scan scan = ledger.scan(next)) {
            for (List<Entry> page = scan.next(PAGE); !page.isEmpty(); page = scan.next(PAGE)) {
                page.stream().filter(entry -> NAMING.contains(entry.type())).forEach(this::know);
                next = page.getLast().position() + 1;
            }
        }
    }

    private void know(Entry entry) {
        Class<? extends PactrailEvent> type = EventTypes.named(entry.type(), entry.revision());
        switch (LedgerJson.MAPPER.readValue(entry.payload(), type)) {
            case PartnerRegistered registered -> names.add(registered.partner(), registered.name());
            case PartnerRenamed renamed -> names.add(renamed.partner(), renamed.name());
            default -> throw new IllegalStateException("It names no partner: position=" + entry.position());
        }
    }
}
