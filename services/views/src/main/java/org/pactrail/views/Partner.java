package org.pactrail.views;

import org.pactrail.events.PartnerEvent;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;

/**
 * A partner as it is now.
 *
 * @param country ISO 3166-1 alpha-2
 * @param version sequence of the last event of its stream
 */
record Partner(PartnerId id, String name, PartnerType type, Membership membership, String country, long version) {

    /** What an event makes of a partner. */
    static Partner after(PartnerEvent event, long version) {
        return switch (event) {
            case PartnerRegistered registered ->
                new Partner(
                        registered.partner(),
                        registered.name(),
                        registered.type(),
                        registered.membership(),
                        registered.country(),
                        version);
        };
    }
}
