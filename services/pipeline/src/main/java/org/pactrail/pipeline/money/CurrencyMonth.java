package org.pactrail.pipeline.money;

import java.time.YearMonth;
import org.pactrail.events.agreement.MonthlyRate;

/** Holds the key of a rate in every table of monthly rates: a month and a currency. */
public record CurrencyMonth(YearMonth month, String currency) {

    public static CurrencyMonth of(MonthlyRate rate) {
        return new CurrencyMonth(rate.month(), rate.currency());
    }
}
