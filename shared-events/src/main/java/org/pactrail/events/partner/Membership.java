package org.pactrail.events.partner;

/** A partner's membership of the office's own organization; its {@link PartnerType} says nothing about it. */
public enum Membership {
    MEMBER_STATE,
    SECTOR_MEMBER,
    ASSOCIATE,
    ACADEMIA,
    REGIONAL_OR_INTERNATIONAL_ORGANIZATION,
    NONE
}
