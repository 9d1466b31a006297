package org.pactrail.pipeline.value;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import org.pactrail.events.agreement.Money;

/** A decimal number above or below zero, as text: {@code "-1234.50"}; otherwise as an {@link Amount}. */
public record AmountChange(@JsonValue String text) {
    public AmountChange {
        if (!text.matches("-?[0-9]{1,12}(\\.[0-9]{1,10})?") || new BigDecimal(text).signum() == 0) {
            throw new IllegalArgumentException(
                    "must be a decimal text above or below zero with at most 12 digits before"
                            + " the point, such as \"-1234.50\"");
        }
    }

    public BigDecimal value() {
        return new BigDecimal(text);
    }

    /** Returns this change in a currency, as {@link Amount#in} does. */
    public Money in(CurrencyCode currency, String field) {
        boolean decrease = text.startsWith("-");
        Money magnitude = new Amount(decrease ? text.substring(1) : text).in(currency, field);
        return decrease ? new Money(magnitude.amount().negate(), magnitude.currency()) : magnitude;
    }

    @Override
    public String toString() {
        return text;
    }
}
