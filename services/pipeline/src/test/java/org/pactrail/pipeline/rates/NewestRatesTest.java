package org.pactrail.pipeline.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pactrail.pipeline.Office.officer;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pactrail.events.Streams;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.agreement.MonthlyRate;
import org.pactrail.events.agreement.Rate;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.sequence.SequencedLedger;
import org.pactrail.ledger.store.InMemoryLedgerStore;
import org.pactrail.pipeline.Office;
import org.pactrail.pipeline.command.CommandRefused;
import org.pactrail.pipeline.command.Subject;
import org.pactrail.pipeline.money.LedgerRates;
import org.pactrail.pipeline.money.MonthlyRates;
import org.pactrail.pipeline.money.Valuation;

class NewestRatesTest {

    @Test
    void a_rate_that_one_process_acknowledged_is_the_newest_of_every_other_at_once() {
        InMemoryLedgerStore store = new InMemoryLedgerStore();
        try (Office here = new Office(SequencedLedger.on(store));
                Office there = new Office(SequencedLedger.on(store))) {
            LedgerRates rates = new LedgerRates(there.ledger(), position -> false);
            assertThat(rates.all()).isEmpty();

            add(here, rate("1.10"));
            assertThat(rates.all()).containsExactly(rate("1.10"));

            add(there, rate("1.30"));
            assertThat(rates.all()).containsExactly(rate("1.30"));
        }
    }

    @Test
    void no_amount_is_converted_while_an_entry_of_the_rates_cannot_be_read_and_is_not_voided() {
        Set<Long> voided = new HashSet<>();
        try (Office office = new Office(SequencedLedger.on(new InMemoryLedgerStore()))) {
            LedgerRates rates = new LedgerRates(office.ledger(), voided::contains);
            Valuation valuation = new Valuation(MonthlyRates.shipped(), rates);
            add(office, rate("1.10"));
            byte[] none = "{}".getBytes(StandardCharsets.UTF_8);
            office.ledger()
                    .append(Commit.of(new NewEvent(
                            Streams.RATES, 1, "broken", "MonthlyRatesAdded", "1", Instant.EPOCH, none, none)));

            assertThatThrownBy(() -> valuation.of(euros(), LocalDate.of(2026, 5, 4)))
                    .isInstanceOf(CommandRefused.Unreadable.class)
                    .hasMessageContaining("position 1");
            assertThat(rates.all()).containsExactly(rate("1.10"));

            voided.add(1L);
            assertThat(Objects.requireNonNull(valuation.of(euros(), LocalDate.of(2026, 5, 4)))
                            .amount())
                    .isEqualByComparingTo("110.00");
        }
    }

    private static Money euros() {
        return new Money(new BigDecimal("100.00"), "EUR");
    }

    private static void add(Office office, MonthlyRate rate) {
        AddRates command = new AddRates(Streams.RATES, List.of(rate));
        office.commands().change(officer(), command, new Subject("rate table", Streams.RATES), command);
    }

    private static MonthlyRate rate(String usd) {
        return new MonthlyRate(YearMonth.of(2026, 5), "EUR", Rate.of(usd), "bank", LocalDate.of(2026, 5, 1));
    }
}
