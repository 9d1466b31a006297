package org.pactrail.views;

import java.util.List;
import org.pactrail.events.ClaimEvent;
import org.pactrail.events.EditionEvent;
import org.pactrail.events.FilterEvent;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnerEvent;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.events.RatesEvent;
import org.pactrail.events.VoidingEvent;
import org.pactrail.ledger.fold.Recorded;

/** What every list is answered from: partners and partnerships at one and the same position; immutable. */
record Directory(Partners partners, Board board) {
    static final Directory EMPTY = new Directory(Partners.NONE, Board.EMPTY);

    /** What a checkpoint holds: everything else follows from it. */
    record Saved(List<Partner> partners, List<Card> cards) {}

    Directory after(Recorded<PactrailEvent> recorded) {
        return switch (recorded.event()) {
            case PartnerEvent event ->
                new Directory(
                        partners.with(Partner.after(
                                partners.find(event.partner().value()),
                                event,
                                recorded.entry().sequence())),
                        board);
            case PartnershipEvent event -> new Directory(partners, board.after(event, recorded.recordedAt()));
            case ClaimEvent claim -> this;
            case RatesEvent rates -> this;
            case FilterEvent filter -> this;
            case EditionEvent edition -> this;
            case VoidingEvent voided -> this;
        };
    }

    Saved saved() {
        return new Saved(
                partners.byName().stream().map(Partners.Listed::partner).toList(),
                board.cards().stream().map(Pinned::card).toList());
    }

    static Directory of(Saved saved) {
        Partners partners = Partners.NONE;
        for (Partner partner : saved.partners) {
            partners = partners.with(partner);
        }
        return new Directory(partners, Board.of(saved.cards));
    }
}
