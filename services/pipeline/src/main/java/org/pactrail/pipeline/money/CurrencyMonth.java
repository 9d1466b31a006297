package org.pactrail.pipeline.money;

import java.time.YearMonth;
import org.pactrail.events.agreement.MonthlyRate;

/** A month and a currency: the key of a rate in every table of monthly rates. */
public record CurrencyMonth(YearMonth month, String currency) {

    public static CurrencyMonth of(MonthlyRate rate) {
        return new CurrencyMonth(rate.month(), rate.currency());
    }
}
