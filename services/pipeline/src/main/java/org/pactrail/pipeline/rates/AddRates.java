package org.pactrail.pipeline.rates;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.pactrail.events.agreement.MonthlyRate;

/**
 * Adds rates to the office's table.
 *
 * @param rates each month and currency once, at least one
 */
record AddRates(@TargetAggregateIdentifier String table, List<MonthlyRate> rates) {
    AddRates {
        rates = List.copyOf(rates);
    }
}
