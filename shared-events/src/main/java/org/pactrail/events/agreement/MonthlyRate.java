package org.pactrail.events.agreement;

import static org.pactrail.events.Required.required;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Holds the rate of a currency in a month, with its source.
 *
 * @param currency ISO 4217 alphabetic code
 * @param source the publisher of the rate
 * @param on the day for which or on which the rate was published
 */
public record MonthlyRate(YearMonth month, String currency, Rate rate, String source, LocalDate on) {
    public MonthlyRate {
        required(month, "month");
        required(currency, "currency");
        required(rate, "rate");
        required(source, "source");
        required(on, "on");
    }
}
