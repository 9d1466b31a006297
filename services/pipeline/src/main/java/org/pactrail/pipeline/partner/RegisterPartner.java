package org.pactrail.pipeline.partner;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;

/**
 * Registers a partner.
 *
 * @param country ISO 3166-1 alpha-2
 * @param shortNames the most usual first; usually none
 */
public record RegisterPartner(
        @TargetAggregateIdentifier PartnerId partner,
        String name,
        PartnerType type,
        Membership membership,
        String country,
        List<String> shortNames) {
    public RegisterPartner {
        shortNames = List.copyOf(shortNames);
    }

    /** Registers a partner without short names. */
    public RegisterPartner(PartnerId partner, String name, PartnerType type, Membership membership, String country) {
        this(partner, name, type, membership, country, List.of());
    }
}
