package org.pactrail.pipeline.value;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.pactrail.events.agreement.Money;
import org.pactrail.web.body.FieldRefused;

/** A decimal number above zero and below a trillion, as text: {@code "1234.50"}. Never a floating-point number. */
public record Amount(@JsonValue String text) {
    public Amount {
        if (!text.matches("[0-9]{1,12}(\\.[0-9]{1,10})?") || new BigDecimal(text).signum() == 0) {
            throw new IllegalArgumentException(
                    "must be a decimal text above zero with at most 12 digits before the point, such as \"1234.50\"");
        }
    }

    public BigDecimal value() {
        return new BigDecimal(text);
    }

    /**
     * Returns this amount in a currency, with just as many decimals as the currency has.
     *
     * @param field to name in the refusal of an amount with more decimals
     */
    public Money in(CurrencyCode currency, String field) {
        BigDecimal plain = value().stripTrailingZeros();
        if (plain.scale() > currency.decimals()) {
            throw new FieldRefused(
                    field,
                    currency.decimals() == 0
                            ? "must have no decimals in " + currency
                            : "must have at most " + currency.decimals() + " decimals in " + currency);
        }
        return new Money(plain.setScale(currency.decimals(), RoundingMode.UNNECESSARY), currency.code());
    }

    @Override
    public String toString() {
        return text;
    }
}
