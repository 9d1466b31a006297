package org.pactrail.pipeline.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.agreement.Rate;
import org.pactrail.events.agreement.UsdValue;
import org.pactrail.pipeline.body.Amount;
import org.pactrail.pipeline.body.AmountChange;
import org.pactrail.pipeline.body.CurrencyCode;
import org.pactrail.web.body.FieldRefused;
import org.pactrail.web.text.OneLine;

/**
 * What a sender says a contribution is worth: an amount, or a rate with its source and date, or both, and then the amount
 * counts.
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

    /** @throws FieldRefused when it has another sign than the amount that it values */
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
