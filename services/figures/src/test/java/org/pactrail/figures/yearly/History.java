package org.pactrail.figures.yearly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnerEvent.PartnerMergeUndone;
import org.pactrail.events.PartnerEvent.PartnerMerged;
import org.pactrail.events.PartnerEvent.PartnerReclassified;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.PartnerEvent.PartnerRenamed;
import org.pactrail.events.PartnershipEvent.AgreementAmended;
import org.pactrail.events.PartnershipEvent.AgreementCorrected;
import org.pactrail.events.PartnershipEvent.ExtensionLinked;
import org.pactrail.events.PartnershipEvent.PartnershipEnded;
import org.pactrail.events.agreement.Amendment;
import org.pactrail.events.agreement.AmendmentId;
import org.pactrail.events.agreement.Correction;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.figures.count.Dimension;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.count.YearFold;
import org.pactrail.figures.count.YearPart;
import org.pactrail.figures.view.FiguresView;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.fold.Recorded;

/** What happened, told one event after the other, and the figures after the last. */
public final class History {
    private static final String WHY = "It was found to be so.";
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final FiguresView view = new FiguresView();
    private final List<Recorded<PactrailEvent>> events = new ArrayList<>();
    private FiguresState state = view.empty();

    /** With partners of different types: ghana, telco, trust and agency, of which the first two are members. */
    static History ofFourPartners() {
        return new History()
                .partner("ghana", PartnerType.GOVERNMENT, Membership.MEMBER_STATE)
                .partner("telco", PartnerType.PRIVATE_SECTOR, Membership.SECTOR_MEMBER)
                .partner("trust", PartnerType.PRIVATE_SECTOR, Membership.NONE)
                .partner("agency", PartnerType.UN_ORGANIZATION, Membership.NONE);
    }

    public History partner(String id, PartnerType type, Membership membership) {
        return partner(id, "Partner " + id, type, membership);
    }

    History partner(String id, String name, PartnerType type, Membership membership) {
        return then(new PartnerRegistered(new PartnerId(id), name, type, membership, "CH"));
    }

    public History signed(Signing signing) {
        return then(signing.event());
    }

    History ended(String partnership, Outcome outcome) {
        return then(new PartnershipEnded(
                new PartnershipId(partnership), outcome, LocalDate.parse("2026-01-01"), reason(outcome)));
    }

    /** @param deltas an agreement in whose words they are said */
    History amended(String partnership, String reference, String on, Signing deltas) {
        Amendment amendment = new Amendment(
                new AmendmentId(reference),
                reference,
                LocalDate.parse(on),
                deltas.event().contributions());
        return then(new AgreementAmended(new PartnershipId(partnership), amendment, WHY));
    }

    History corrected(String partnership, Correction correction) {
        return then(new AgreementCorrected(new PartnershipId(partnership), correction, WHY));
    }

    History renamed(String partner, String name, String effectiveOn) {
        return then(new PartnerRenamed(new PartnerId(partner), name, LocalDate.parse(effectiveOn)));
    }

    History reclassified(String partner, PartnerType type, Membership membership, String effectiveOn) {
        return then(new PartnerReclassified(new PartnerId(partner), type, membership, LocalDate.parse(effectiveOn)));
    }

    History merged(String partner, String into) {
        return then(new PartnerMerged(new PartnerId(partner), new PartnerId(into), null));
    }

    History undone(String partner, String from) {
        return then(new PartnerMergeUndone(new PartnerId(partner), new PartnerId(from), WHY));
    }

    /** The position of what happened last. */
    long last() {
        return events.size() - 1;
    }

    History then(PactrailEvent event) {
        Recorded<PactrailEvent> recorded = recorded(events.size(), event);
        state = view.apply(state, recorded);
        events.add(recorded);
        return this;
    }

    /** Returns the streams of which one lacks an event, where an event does not follow those so far. */
    Set<String> lacking(PactrailEvent event) {
        return view.lacking(state, event);
    }

    public FiguresState state() {
        return state;
    }

    YearFold fold(int year) {
        return state.year(year);
    }

    YearlyFigures figures(int year) {
        return figures(year, Definitions.ONE);
    }

    YearlyFigures figures(int year, Definitions definitions) {
        return YearlyFigures.of(year, fold(year), definitions);
    }

    /** A partnership was opened to extend another one. */
    History linked(String partnership, String extended) {
        return then(new ExtensionLinked(new PartnershipId(partnership), new PartnershipId(extended)));
    }

    List<Line> lines(int year) {
        return parts(year).flatMap(Line::of).toList();
    }

    List<Line> lines(int year, Dimension dimension) {
        return parts(year).flatMap(part -> Line.of(part, dimension)).toList();
    }

    List<Recorded<PactrailEvent>> events() {
        return events;
    }

    /** The entry at a position was recorded that many seconds into 2026, and its event's id is {@code e} and the position. */
    public static Instant recordedAt(long position) {
        return START.plusSeconds(position);
    }

    private Stream<YearPart> parts(int year) {
        return fold(year).parts().get().byPosition().values().stream();
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
