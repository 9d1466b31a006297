package org.pactrail.events;

import static org.pactrail.events.Required.copied;

import java.util.List;
import org.pactrail.events.agreement.MonthlyRate;

/**
 * Records changes of the office's table of monthly rates, beside the one that ships with Pactrail. Money that was valued earlier is never
 * valued anew.
 */
public sealed interface RatesEvent extends PactrailEvent {

    /**
     * Rates were added to the table.
     *
     * @param rates each month and currency once; they replace earlier rates of the same month and currency
     */
    @EventType(name = "MonthlyRatesAdded")
    record MonthlyRatesAdded(List<MonthlyRate> rates) implements RatesEvent {
        public MonthlyRatesAdded {
            rates = copied(rates, "rates");
        }
    }
}
