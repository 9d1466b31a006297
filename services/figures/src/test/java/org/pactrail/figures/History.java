package org.pactrail.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.PartnershipEvent.PartnershipEnded;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.fold.Recorded;

/** What happened, told one event after the other, and the figures after the last. */
final class History {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final FiguresView view = new FiguresView();
    private final List<Recorded<PactrailEvent>> events = new ArrayList<>();
    private FiguresState state = view.empty();

    History partner(String id, PartnerType type, Membership membership) {
        return partner(id, "Partner " + id, type, membership);
    }

    History partner(String id, String name, PartnerType type, Membership membership) {
        return then(new PartnerRegistered(new PartnerId(id), name, type, membership, "CH"));
    }

    History signed(Signing signing) {
        return then(signing.event());
    }

    History ended(String partnership, Outcome outcome) {
        return then(new PartnershipEnded(
                new PartnershipId(partnership), outcome, LocalDate.parse("2026-01-01"), reason(outcome)));
    }

    History then(PactrailEvent event) {
        Recorded<PactrailEvent> recorded = recorded(events.size(), event);
        state = view.apply(state, recorded);
        events.add(recorded);
        return this;
    }

    FiguresState state() {
        return state;
    }

    YearFold fold(int year) {
        return state.year(year);
    }

    YearlyFigures figures(int year) {
        return YearlyFigures.of(year, fold(year));
    }

    List<Line> lines(int year) {
        return fold(year).agreements().get().values().stream().flatMap(Line::of).toList();
    }

    List<Line> lines(int year, Dimension dimension) {
        return fold(year).agreements().get().values().stream()
                .flatMap(agreement -> Line.of(agreement, dimension))
                .toList();
    }

    List<Recorded<PactrailEvent>> events() {
        return events;
    }

    /** The entry at a position was recorded that many seconds into 2026, and its event's id is {@code e} and the position. */
    static Instant recordedAt(long position) {
        return START.plusSeconds(position);
    }

    private static Recorded<PactrailEvent> recorded(long position, PactrailEvent event) {
        Entry entry = new Entry(
                position,
                position,
                recordedAt(position),
                "stream-" + position,
                0,
                "e" + position,
                event.getClass().getSimpleName(),
                "1",
                new byte[0],
                new byte[0],
                new byte[32]);
        return new Recorded<>(entry, event);
    }

    private static @Nullable String reason(Outcome outcome) {
        return outcome == Outcome.COMPLETED ? null : "The partner's budget was cut.";
    }
}
