package org.pactrail.figures.partner;

import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;

/** What the figures need to know of a partner. */
public record Partner(PartnerId id, String name, PartnerType type, Membership membership) {}
