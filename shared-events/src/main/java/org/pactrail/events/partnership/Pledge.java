package org.pactrail.events.partnership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.partner.PartnerId;

/**
 * What a partner said it might give.
 *
 * @param pledgedOn the day on which it was said
 */
public record Pledge(
        PledgeId id,
        PartnerId partner,
        Money amount,
        LocalDate pledgedOn,
        @Nullable String note) {}
