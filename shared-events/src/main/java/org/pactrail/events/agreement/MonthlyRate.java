package org.pactrail.events.agreement;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What a currency is worth in a month.
 *
 * @param currency ISO 4217 alphabetic code
 * @param source who published it
 * @param on the day for which or on which it was published
 */
public record MonthlyRate(YearMonth month, String currency, Rate rate, String source, LocalDate on) {}
