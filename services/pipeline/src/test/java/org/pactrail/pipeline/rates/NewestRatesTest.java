package org.pactrail.pipeline.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.pipeline.Office.officer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pactrail.events.Streams;
import org.pactrail.events.agreement.MonthlyRate;
import org.pactrail.events.agreement.Rate;
import org.pactrail.ledger.sequence.SequencedLedger;
import org.pactrail.ledger.store.InMemoryLedgerStore;
import org.pactrail.pipeline.Office;
import org.pactrail.pipeline.command.Subject;
import org.pactrail.pipeline.money.LedgerRates;

class NewestRatesTest {

    @Test
    void a_rate_that_one_process_acknowledged_is_the_newest_of_every_other_at_once() {
        InMemoryLedgerStore store = new InMemoryLedgerStore();
        try (Office here = new Office(SequencedLedger.on(store));
                Office there = new Office(SequencedLedger.on(store))) {
            LedgerRates rates = new LedgerRates(there.ledger());
            assertThat(rates.all()).isEmpty();

            add(here, rate("1.10"));
            assertThat(rates.all()).containsExactly(rate("1.10"));

            add(there, rate("1.30"));
            assertThat(rates.all()).containsExactly(rate("1.30"));
        }
    }

    private static void add(Office office, MonthlyRate rate) {
        AddRates command = new AddRates(Streams.RATES, List.of(rate));
        office.commands().change(officer(), command, new Subject("rate table", Streams.RATES), command);
    }

    private static MonthlyRate rate(String usd) {
        return new MonthlyRate(YearMonth.of(2026, 5), "EUR", Rate.of(usd), "bank", LocalDate.of(2026, 5, 1));
    }
}
