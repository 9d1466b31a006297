package org.pactrail.events.partner;

/** Names the kinds of membership that a partner may have of the office's own organization, independently of its {@link PartnerType}. */
public enum Membership {
    MEMBER_STATE,
    SECTOR_MEMBER,
    ASSOCIATE,
    ACADEMIA,
    REGIONAL_OR_INTERNATIONAL_ORGANIZATION,
    NONE
}
