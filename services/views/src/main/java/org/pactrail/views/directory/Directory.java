package org.pactrail.views.directory;

import java.util.List;
import java.util.Set;
import org.pactrail.events.ClaimEvent;
import org.pactrail.events.EditionEvent;
import org.pactrail.events.FilterEvent;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnerEvent;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.events.PartnershipEvent.PartnershipOpened;
import org.pactrail.events.RatesEvent;
import org.pactrail.events.VoidingEvent;
import org.pactrail.ledger.fold.Recorded;
import org.pactrail.views.card.Card;
import org.pactrail.views.partner.PartnerRecord;
import org.pactrail.views.partner.PartnerRegister;

/** Holds partners and partnerships at one position, for all lists; immutable. */
public record Directory(PartnerRegister partners, Board board) {
    public static final Directory EMPTY = new Directory(PartnerRegister.NONE, Board.EMPTY);

    /** Holds the content of a checkpoint; indexes and tallies follow from it. */
    record Saved(List<PartnerRecord> partners, List<Card> cards, EverNamed.Saved everNamed) {}

    Directory after(Recorded<PactrailEvent> recorded) {
        return switch (recorded.event()) {
            case PartnerEvent event ->
                PartnerRecord.after(
                                partners.find(event.partner().value()),
                                event,
                                recorded.entry().sequence())
                        .map(partner -> new Directory(partners.with(partner), board))
                        .orElse(this);
            case PartnershipEvent event -> new Directory(partners, board.after(event, recorded.recordedAt()));
            case ClaimEvent claim -> this;
            case RatesEvent rates -> this;
            case FilterEvent filter -> this;
            case EditionEvent edition -> this;
            case VoidingEvent voided -> this;
        };
    }

    /** Returns the stream that lacks the event without which this one makes no sense: a registration, an opening or a signature. */
    Set<String> lacking(PactrailEvent event) {
        return switch (event) {
            case PartnerRegistered registered -> Set.of();
            case PartnerEvent later ->
                partners.find(later.partner().value()).isPresent()
                        ? Set.of()
                        : Set.of(later.partner().value());
            case PartnershipOpened opened -> Set.of();
            case PartnershipEvent later ->
                board.isFollowedBy(later)
                        ? Set.of()
                        : Set.of(later.partnership().value());
            case ClaimEvent claim -> Set.of();
            case RatesEvent rates -> Set.of();
            case FilterEvent filter -> Set.of();
            case EditionEvent edition -> Set.of();
            case VoidingEvent voided -> Set.of();
        };
    }

    Saved saved() {
        return new Saved(
                partners.byName().stream().map(PartnerRegister.Listed::partner).toList(),
                board.cards().stream().map(SearchableCard::card).toList(),
                board.everNamed().saved());
    }

    static Directory of(Saved saved) {
        PartnerRegister partners = PartnerRegister.NONE;
        for (PartnerRecord partner : saved.partners) {
            partners = partners.with(partner);
        }
        return new Directory(partners, Board.of(saved.cards, EverNamed.of(saved.everNamed)));
    }
}
