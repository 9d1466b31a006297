package org.pactrail.events.partner;

/** What kind of organization a partner is. */
public enum PartnerType {
    GOVERNMENT,
    UN_ORGANIZATION,
    INTERNATIONAL_OR_REGIONAL_ORGANIZATION,
    FINANCIAL_INSTITUTION,
    /** Foundations too. */
    PRIVATE_SECTOR,
    ACADEMIA
}
