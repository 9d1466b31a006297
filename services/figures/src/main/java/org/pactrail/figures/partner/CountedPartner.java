package org.pactrail.figures.partner;

import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;

/** Holds a partner as a line names and classes it. */
public record CountedPartner(PartnerId id, String name, PartnerType type, Membership membership) {}
