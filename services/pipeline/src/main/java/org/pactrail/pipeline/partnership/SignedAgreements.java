package org.pactrail.pipeline.partnership;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.pipeline.command.CommandRefused;
import org.pactrail.pipeline.command.CommandRefused.RuleBroken;

/** Looks up, for a command about one partnership, whether the agreement of another is signed; reads the ledger, not a view. */
public final class SignedAgreements {
    private final EventStore events;

    public SignedAgreements(EventStore events) {
        this.events = events;
    }

    /**
     * Refuses a partnership without a signed agreement.
     *
     * @throws CommandRefused when the partnership does not exist, or nothing was signed in it
     */
    void refuseUnlessSigned(PartnershipId id) {
        var history = events.readEvents(id.value()).asStream().toList();
        if (history.isEmpty()) {
            throw new CommandRefused.Unknown("partnership", id);
        }
        if (history.stream().noneMatch(event -> event.getPayload() instanceof AgreementSigned)) {
            throw new RuleBroken("Only a signed agreement can be extended, and nothing is signed in the partnership \""
                    + id + "\". Sign that one first, or open this one by itself.");
        }
    }
}
