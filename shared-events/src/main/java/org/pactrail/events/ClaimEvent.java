package org.pactrail.events;

import static org.pactrail.events.Required.required;

import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.PartnershipId;

/**
 * Records that a holder took or gave back a name that only one holder may have. Each name has a stream of its own, so that the ledger
 * itself refuses the second taker, in any process.
 */
public sealed interface ClaimEvent extends PactrailEvent {

    /**
     * A partner took a name.
     *
     * @param name as the holder writes it
     */
    @EventType(name = "PartnerNameClaimed")
    record PartnerNameClaimed(String name, PartnerId partner) implements ClaimEvent {
        public PartnerNameClaimed {
            required(name, "name");
            required(partner, "partner");
        }
    }

    /**
     * An agreement took a reference.
     *
     * @param reference as the holder writes it
     */
    @EventType(name = "AgreementReferenceClaimed")
    record AgreementReferenceClaimed(String reference, PartnershipId partnership) implements ClaimEvent {
        public AgreementReferenceClaimed {
            required(reference, "reference");
            required(partnership, "partnership");
        }
    }

    /** The reference is free again: the import that had taken it was reversed. */
    @EventType(name = "AgreementReferenceReleased")
    record AgreementReferenceReleased(String reference, PartnershipId partnership) implements ClaimEvent {
        public AgreementReferenceReleased {
            required(reference, "reference");
            required(partnership, "partnership");
        }
    }
}
