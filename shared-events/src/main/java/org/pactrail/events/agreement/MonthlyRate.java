package org.pactrail.events.agreement;

import static org.pactrail.events.Required.required;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What a currency is worth in a month.
 *
 * @param currency ISO 4217 alphabetic code
 * @param source who published it
 * @param on the day for which or on which it was published
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
