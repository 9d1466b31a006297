package org.pactrail.figures;

import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;

/** What the figures need to know of a partner. */
record Partner(PartnerId id, String name, PartnerType type, Membership membership) {}
