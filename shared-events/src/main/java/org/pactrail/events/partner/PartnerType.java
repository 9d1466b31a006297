package org.pactrail.events.partner;

/** Names the kinds of organization that a partner may be. */
public enum PartnerType {
    GOVERNMENT,
    UN_ORGANIZATION,
    INTERNATIONAL_OR_REGIONAL_ORGANIZATION,
    FINANCIAL_INSTITUTION,
    /** Includes foundations. */
    PRIVATE_SECTOR,
    ACADEMIA
}
