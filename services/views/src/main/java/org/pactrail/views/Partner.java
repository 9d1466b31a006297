package org.pactrail.views;

import java.util.Optional;
import org.pactrail.events.PartnerEvent;
import org.pactrail.events.PartnerEvent.PartnerAbsorbed;
import org.pactrail.events.PartnerEvent.PartnerIdentified;
import org.pactrail.events.PartnerEvent.PartnerMergeUndone;
import org.pactrail.events.PartnerEvent.PartnerMerged;
import org.pactrail.events.PartnerEvent.PartnerReclassified;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.PartnerEvent.PartnerReleased;
import org.pactrail.events.PartnerEvent.PartnerRenamed;
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
    static Partner after(Optional<Partner> before, PartnerEvent event, long version) {
        return switch (event) {
            case PartnerRegistered registered ->
                new Partner(
                        registered.partner(),
                        registered.name(),
                        registered.type(),
                        registered.membership(),
                        registered.country(),
                        version);
            case PartnerRenamed ignored -> before.orElseThrow().at(version);
            case PartnerReclassified ignored -> before.orElseThrow().at(version);
            case PartnerIdentified ignored -> before.orElseThrow().at(version);
            case PartnerMerged ignored -> before.orElseThrow().at(version);
            case PartnerMergeUndone ignored -> before.orElseThrow().at(version);
            case PartnerAbsorbed ignored -> before.orElseThrow().at(version);
            case PartnerReleased ignored -> before.orElseThrow().at(version);
        };
    }

    private Partner at(long later) {
        return new Partner(id, name, type, membership, country, later);
    }
}
