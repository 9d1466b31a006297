package org.pactrail.pipeline.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.agreement.Rate;
import org.pactrail.events.agreement.UsdValue;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.store.InMemoryLedgerStore;

class ValuationTest {
    private static final LocalDate MARCH_2024 = LocalDate.of(2024, 3, 17);

    private final MonthlyRates rates = MonthlyRates.shipped();
    private final Ledger ledger = InMemoryLedgerStore.ledger();
    private final Valuation valuation = new Valuation(rates, new LedgerRates(ledger, position -> false));

    @Test
    void dollars_are_worth_what_they_are_in_every_year() {
        assertThat(valuation.of(money("1234.50", "USD"), LocalDate.of(1999, 1, 1)))
                .isEqualTo(new UsdValue(new BigDecimal("1234.50"), null, "in USD", LocalDate.of(1999, 1, 1)));
    }

    @Test
    void other_money_is_worth_its_months_rate_of_which_the_first_day_is_told() {
        Rate rate = rates.in(YearMonth.of(2024, 3), "CHF").orElseThrow();

        assertThat(valuation.of(money("1000.00", "CHF"), MARCH_2024))
                .isEqualTo(new UsdValue(
                        rate.usdPerUnit().multiply(new BigDecimal(1000)).setScale(2, java.math.RoundingMode.HALF_UP),
                        rate,
                        "monthly rates shipped with Pactrail",
                        LocalDate.of(2024, 3, 1)));
    }

    @ParameterizedTest
    @CsvSource({"CHF, 2017-12-31", "CHF, 2025-05-01", "KPW, 2024-03-17"})
    void money_without_a_rate_for_its_month_is_not_converted(String currency, LocalDate signedOn) {
        assertThat(valuation.of(money("1000.00", currency), signedOn)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"CHF, 2018-01-01", "CHF, 2025-04-30"})
    void the_table_reaches_from_its_first_day_to_its_last(String currency, LocalDate signedOn) {
        assertThat(Objects.requireNonNull(valuation.of(money("1000.00", currency), signedOn))
                        .amount())
                .isBetween(new BigDecimal("500.00"), new BigDecimal("2000.00"));
    }

    @Nested
    class cents {
        @ParameterizedTest
        @CsvSource({"1, 0.005, 0.01", "1, 0.0049999999, 0.00", "3, 0.335, 1.01", "100, 0.00015, 0.02"})
        void are_rounded_half_up_once(String amount, String rate, String usd) {
            assertThat(Valuation.at(money(amount, "JPY"), Rate.of(rate), "bank", MARCH_2024))
                    .isEqualTo(new UsdValue(new BigDecimal(usd), Rate.of(rate), "bank", MARCH_2024));
        }

        @Test
        void are_written_out_in_a_stated_amount() {
            assertThat(Valuation.stated(new BigDecimal("7"), Rate.of("0.5"), "letter", MARCH_2024))
                    .isEqualTo(new UsdValue(new BigDecimal("7.00"), Rate.of("0.5"), "letter", MARCH_2024));
        }
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }
}
