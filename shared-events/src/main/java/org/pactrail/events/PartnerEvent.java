package org.pactrail.events;

import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;

/** The life of one partner. */
public sealed interface PartnerEvent extends PactrailEvent {
    PartnerId partner();

    /** @param country ISO 3166-1 alpha-2 */
    @EventType(name = "PartnerRegistered")
    record PartnerRegistered(PartnerId partner, String name, PartnerType type, Membership membership, String country)
            implements PartnerEvent {}
}
