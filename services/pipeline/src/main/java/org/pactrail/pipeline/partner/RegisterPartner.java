package org.pactrail.pipeline.partner;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;

/** @param country ISO 3166-1 alpha-2 */
public record RegisterPartner(
        @TargetAggregateIdentifier PartnerId partner,
        String name,
        PartnerType type,
        Membership membership,
        String country) {}
