package org.pactrail.pipeline.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.agreement.Rate;
import org.pactrail.events.agreement.UsdValue;
import org.pactrail.pipeline.value.Amount;
import org.pactrail.pipeline.value.AmountChange;
import org.pactrail.pipeline.value.CurrencyCode;
import org.pactrail.web.body.FieldRefused;
import org.pactrail.web.text.OneLine;

/**
 * A contribution's value in US dollars as a sender states it: an amount, or a rate with its source and date; the amount counts where both
 * are stated.
 */
public record StatedUsd(
        @Nullable AmountChange amount,
        @Nullable Amount rate,
        @Nullable OneLine source,
        @Nullable LocalDate on) {
    private static final CurrencyCode USD = new CurrencyCode("USD");

    public StatedUsd {
        if (amount == null && rate == null) {
            throw new IllegalArgumentException("must have an amount, or a rate with its source and date (on)");
        }
        if (rate != null && (source == null || on == null)) {
            throw new FieldRefused(source == null ? "source" : "on", "must be there with a rate");
        }
        if (amount != null) {
            amount.in(USD, "amount");
        }
    }

    /**
     * Refuses a stated amount above zero for an amount below zero, and the reverse.
     *
     * @throws FieldRefused when the two signs differ
     */
    public void requireSignOf(BigDecimal valued) {
        if (!hasSignOf(valued)) {
            throw new FieldRefused("usd.amount", "must be above or below zero as the amount is");
        }
    }

    public boolean hasSignOf(BigDecimal valued) {
        return amount == null || amount.value().signum() == valued.signum();
    }

    public UsdValue of(Money money, LocalDate signedOn) {
        String from = source == null ? "stated" : source.text();
        LocalDate date = on == null ? signedOn : on;
        Rate stated = rate == null ? null : new Rate(rate.value());
        if (amount != null) {
            return Valuation.stated(amount.value(), stated, from, date);
        }
        if (stated == null) {
            throw new IllegalStateException("Checked when it was made");
        }
        return Valuation.at(money, stated, from, date);
    }
}
