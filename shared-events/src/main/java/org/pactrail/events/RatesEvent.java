package org.pactrail.events;

import static org.pactrail.events.Required.copied;

import java.util.List;
import org.pactrail.events.agreement.MonthlyRate;

/** The table of monthly rates, beyond the one that ships with Pactrail. What was valued earlier is never valued anew. */
public sealed interface RatesEvent extends PactrailEvent {

    /** @param rates each month and currency once; they take the place of those that were there */
    @EventType(name = "MonthlyRatesAdded")
    record MonthlyRatesAdded(List<MonthlyRate> rates) implements RatesEvent {
        public MonthlyRatesAdded {
            rates = copied(rates, "rates");
        }
    }
}
