package org.pactrail.events.agreement;

import static org.pactrail.events.Required.required;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Holds the value of a contribution in US dollars at signature, frozen for ever.
 *
 * @param amount in dollars with two decimals; its JSON is a decimal string
 * @param rate absent when the dollar amount itself was stated
 * @param source the origin of the rate or of the stated amount
 * @param on the date for which the rate or the stated amount holds
 */
public record UsdValue(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
        @Nullable Rate rate,
        String source,
        LocalDate on) {
    public UsdValue {
        required(amount, "amount");
        required(source, "source");
        required(on, "on");
        if (amount.scale() != 2) {
            throw new IllegalArgumentException("A USD value must have two decimals: amount=" + amount);
        }
        source = source.intern(); // a view may hold a million of a few sources
    }
}
