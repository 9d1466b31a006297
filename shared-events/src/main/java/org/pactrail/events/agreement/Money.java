package org.pactrail.events.agreement;

import static org.pactrail.events.Required.required;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An exact amount in one currency; negative in a delta.
 *
 * @param amount with as many decimals as were stated, none of them lost; its JSON is a decimal string
 * @param currency ISO 4217 alphabetic code
 */
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) {
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    public Money {
        required(amount, "amount");
        required(currency, "currency");
        if (!CODE.matcher(currency).matches()) {
            throw new IllegalArgumentException("A currency must be three capital letters: currency=" + currency);
        }
        if (amount.scale() < 0 || amount.scale() > 4) {
            throw new IllegalArgumentException("An amount must have 0 to 4 decimals: amount=" + amount);
        }
        currency = currency.intern(); // a view may hold a million of a few codes
    }

    @Override
    public String toString() {
        return amount.toPlainString() + ' ' + currency;
    }
}
