package org.pactrail.events.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "700", "-25.50", "1000.123", "0.0001", "99999999999999999999.99"})
    void an_amount_keeps_the_decimals_that_were_stated(String amount) {
        assertThat(new Money(new BigDecimal(amount), "EUR")).hasToString(amount + " EUR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00001", "1E+3"})
    void an_amount_with_more_than_four_decimals_or_fewer_than_none_is_refused(String amount) {
        assertThatThrownBy(() -> new Money(new BigDecimal(amount), "EUR"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("amount=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eur", "EURO", "E1R", " EUR", "€"})
    void a_currency_that_is_not_three_capital_letters_is_refused(String currency) {
        assertThatThrownBy(() -> new Money(BigDecimal.ONE, currency))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("currency=" + currency);
    }

    @Nested
    class In_US_dollars_at_signature {
        @ParameterizedTest
        @ValueSource(strings = {"1", "1.5", "1.500"})
        void an_amount_without_exactly_two_decimals_is_refused(String amount) {
            assertThatThrownBy(() -> new UsdValue(
                            new BigDecimal(amount), null, "Stated in the agreement", LocalDate.of(2024, 5, 6)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("amount=" + amount);
        }

        @Test
        void a_delta_may_be_negative() {
            UsdValue delta = new UsdValue(new BigDecimal("-1.50"), null, "Stated", LocalDate.of(2024, 5, 6));

            assertThat(delta.amount()).isEqualByComparingTo("-1.5");
        }
    }
}
