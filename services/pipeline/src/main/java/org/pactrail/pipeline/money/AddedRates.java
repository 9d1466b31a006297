package org.pactrail.pipeline.money;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.pactrail.events.RatesEvent.MonthlyRatesAdded;
import org.pactrail.events.agreement.MonthlyRate;

/** Holds the rates that the office has added up to some event; of each month and currency the one added last. */
record AddedRates(Map<CurrencyMonth, MonthlyRate> rates) {
    static final AddedRates NONE = new AddedRates(Map.of());

    AddedRates {
        rates = Map.copyOf(rates);
    }

    AddedRates after(MonthlyRatesAdded added) {
        Map<CurrencyMonth, MonthlyRate> after = new HashMap<>(rates);
        added.rates().forEach(rate -> after.put(CurrencyMonth.of(rate), rate));
        return new AddedRates(after);
    }

    Optional<MonthlyRate> in(YearMonth month, String currency) {
        return Optional.ofNullable(rates.get(new CurrencyMonth(month, currency)));
    }

    Collection<MonthlyRate> all() {
        return rates.values();
    }
}
