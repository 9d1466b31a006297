package org.pactrail.figures.partner;

import org.jspecify.annotations.Nullable;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;

/**
 * What the figures need to know of a partner.
 *
 * @param type absent where the entry that registered the partner cannot be read; likewise the membership
 */
public record Partner(
        PartnerId id,
        String name,
        @Nullable PartnerType type,
        @Nullable Membership membership) {

    /** A partner of which nothing but the id is known, because the entry that registered it cannot be read. */
    static Partner unknown(PartnerId id) {
        return new Partner(id, id.value(), null, null);
    }
}
