package org.pactrail.views.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.PartnershipEvent.PartnerClearanceRefused;
import org.pactrail.events.PartnershipEvent.PartnerCleared;
import org.pactrail.events.PartnershipEvent.PartnershipEnded;
import org.pactrail.events.PartnershipEvent.PartnershipOpened;
import org.pactrail.events.PartnershipEvent.PartnershipReopened;
import org.pactrail.events.PartnershipEvent.ReceiptRecorded;
import org.pactrail.events.PartnershipEvent.ReceiptReversed;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.ReceiptId;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.ledger.fold.Recorded;
import org.pactrail.views.card.Card;
import org.pactrail.views.card.SignedAgreement;

/**
 * Holds everything recorded of one partnership; immutable.
 *
 * @param steps its events from the opening on, each with the cards before and after it
 */
public record Dossier(PartnershipOpened opening, List<Step> steps) {

    /**
     * Holds one event and the card before and after it.
     *
     * @param before null before the opening
     */
    record Step(
            Recorded<PartnershipEvent> recorded, @Nullable Card before, Card after) {}

    /**
     * Returns the dossier that the events lead to.
     *
     * @param events all events of one partnership, oldest first
     */
    public static Dossier of(List<Recorded<PartnershipEvent>> events) {
        if (!(events.getFirst().event() instanceof PartnershipOpened opened)) {
            throw new IllegalStateException("A partnership begins with its opening: " + events.getFirst());
        }
        List<Step> steps = new ArrayList<>(events.size());
        Card card = Card.of(opened, events.getFirst().recordedAt());
        steps.add(new Step(events.getFirst(), null, card));
        for (Recorded<PartnershipEvent> recorded : events.subList(1, events.size())) {
            Card after = card.after(recorded.event(), recorded.recordedAt());
            steps.add(new Step(recorded, card, after));
            card = after;
        }
        return new Dossier(opened, List.copyOf(steps));
    }

    /** Returns the card after the last event. */
    Card card() {
        return steps.getLast().after();
    }

    /** Returns the events of a kind, oldest first. */
    public <E extends PartnershipEvent> Stream<E> all(Class<E> kind) {
        return steps.stream()
                .map(step -> step.recorded().event())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** Returns the agreement as signed, before any amendment and correction. */
    Optional<AgreementSigned> signed() {
        return all(AgreementSigned.class).findFirst();
    }

    /** Returns the shares of the regions: as agreed, before signature as hoped. */
    Allocation regions() {
        SignedAgreement agreement = card().agreement();
        return agreement == null ? opening.regions() : agreement.terms().regions();
    }

    /** Returns the shares of the priorities: as agreed, before signature as hoped. */
    Allocation priorities() {
        SignedAgreement agreement = card().agreement();
        return agreement == null ? opening.priorities() : agreement.terms().priorities();
    }

    /** Returns the latest clearance of each partner. */
    List<LatestClearance> clearances() {
        Map<PartnerId, LatestClearance> last = new LinkedHashMap<>();
        all(PartnershipEvent.class).forEach(event -> {
            if (event instanceof PartnerCleared cleared) {
                last.put(cleared.partner(), LatestClearance.of(cleared));
            } else if (event instanceof PartnerClearanceRefused refused) {
                last.put(refused.partner(), LatestClearance.of(refused));
            }
        });
        return List.copyOf(last.values());
    }

    /** Returns all receipts, also reversed ones. */
    List<ReceiptRecorded> receipts() {
        return all(ReceiptRecorded.class).toList();
    }

    Map<ReceiptId, ReceiptReversed> reversals() {
        Map<ReceiptId, ReceiptReversed> reversals = new LinkedHashMap<>();
        all(ReceiptReversed.class).forEach(reversed -> reversals.put(reversed.receipt(), reversed));
        return reversals;
    }

    /** Returns the last ending; empty while the partnership is open, also after a reopening. */
    Optional<PartnershipEnded> ending() {
        return card().stage().mayBecome().isEmpty()
                ? all(PartnershipEnded.class).reduce((earlier, later) -> later)
                : Optional.empty();
    }

    /** Returns the last reopening. */
    Optional<PartnershipReopened> reopening() {
        return all(PartnershipReopened.class).reduce((earlier, later) -> later);
    }
}
