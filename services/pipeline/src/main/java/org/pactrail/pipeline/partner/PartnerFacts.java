package org.pactrail.pipeline.partner;

import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;

/** What is known of a partner when a command is decided. */
public record PartnerFacts(PartnerId id, String name, PartnerType type, Membership membership, String country) {}
