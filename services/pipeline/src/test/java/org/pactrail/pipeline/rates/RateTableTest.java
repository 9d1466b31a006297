package org.pactrail.pipeline.rates;

import static org.hamcrest.CoreMatchers.containsString;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.pactrail.events.RatesEvent.MonthlyRatesAdded;
import org.pactrail.events.agreement.MonthlyRate;
import org.pactrail.events.agreement.Rate;
import org.pactrail.pipeline.command.CommandRefused.RuleBroken;

class RateTableTest {
    private static final MonthlyRate MAY = rate(5, "1.10");
    private static final MonthlyRate JUNE = rate(6, "1.20");

    private final FixtureConfiguration<RateTable> fixture = new AggregateTestFixture<>(RateTable.class);

    @Test
    void rates_are_added() {
        fixture.givenNoPriorActivity().when(adding(MAY, JUNE)).expectEvents(added(MAY, JUNE));
    }

    @Test
    void only_rates_that_differ_are_added() {
        fixture.given(added(MAY)).when(adding(MAY, JUNE)).expectEvents(added(JUNE));
    }

    @Test
    void a_rate_of_a_month_may_be_replaced() {
        fixture.given(added(MAY)).when(adding(rate(5, "1.30"))).expectEvents(added(rate(5, "1.30")));
    }

    @Test
    void rates_added_twice_are_refused() {
        fixture.given(added(MAY))
                .when(adding(MAY))
                .expectException(RuleBroken.class)
                .expectExceptionMessage(containsString("All of these rates are in the table already"))
                .expectNoEvents();
    }

    private static AddRates adding(MonthlyRate... rates) {
        return new AddRates("rates", List.of(rates));
    }

    private static MonthlyRatesAdded added(MonthlyRate... rates) {
        return new MonthlyRatesAdded(List.of(rates));
    }

    private static MonthlyRate rate(int month, String usd) {
        return new MonthlyRate(YearMonth.of(2026, month), "EUR", Rate.of(usd), "bank", LocalDate.of(2026, month, 1));
    }
}
