package org.pactrail.events.partnership;

import static org.pactrail.events.Required.required;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.partner.PartnerId;

/**
 * Holds an amount that a partner indicated it might give.
 *
 * @param pledgedOn the day of the indication
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
