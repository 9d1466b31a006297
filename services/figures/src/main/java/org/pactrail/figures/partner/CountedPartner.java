package org.pactrail.figures.partner;

import org.jspecify.annotations.Nullable;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;

/**
 * Holds a partner as a line names and classes it.
 *
 * @param type absent where the entry that registered the partner cannot be read; likewise the membership
 */
public record CountedPartner(
        PartnerId id,
        String name,
        @Nullable PartnerType type,
        @Nullable Membership membership) {

    /** Returns a partner of which the id alone is known, because the entry that registered the partner cannot be read. */
    static CountedPartner unknown(PartnerId id) {
        return new CountedPartner(id, id.value(), null, null);
    }
}
