package org.pactrail.events.partnership;

import static org.pactrail.events.Required.required;

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
        @Nullable String note) {
    public Pledge {
        required(id, "id");
        required(partner, "partner");
        required(amount, "amount");
        required(pledgedOn, "pledgedOn");
    }
}
