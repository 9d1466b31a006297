package org.pactrail.pipeline.rates;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.NullUnmarked;
import org.pactrail.events.RatesEvent.MonthlyRatesAdded;
import org.pactrail.events.Streams;
import org.pactrail.events.agreement.MonthlyRate;
import org.pactrail.pipeline.command.CommandRefused.RuleBroken;
import org.pactrail.pipeline.money.CurrencyMonth;

/** Decides on the office's one table of monthly rates, beside the one that ships with Pactrail. */
@NullUnmarked // Axon makes it empty and fills it from its events
public class RateTable {
    @AggregateIdentifier
    private String id;

    private final Map<CurrencyMonth, MonthlyRate> rates = new HashMap<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AddRates command) {
        List<MonthlyRate> other = command.rates().stream()
                .filter(rate -> !rate.equals(rates.get(CurrencyMonth.of(rate))))
                .toList();
        if (other.isEmpty()) {
            throw new RuleBroken("All of these rates are in the table already, so nothing was changed.");
        }
        apply(new MonthlyRatesAdded(other));
    }

    @EventSourcingHandler
    void on(MonthlyRatesAdded added) {
        id = Streams.RATES;
        added.rates().forEach(rate -> rates.put(CurrencyMonth.of(rate), rate));
    }
}
