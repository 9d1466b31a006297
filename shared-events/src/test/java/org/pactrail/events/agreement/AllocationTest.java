package org.pactrail.events.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllocationTest {

    @Test
    void percentages_that_total_100_are_kept_with_two_decimals_in_the_order_of_their_codes() {
        Allocation allocation = of("EUR", "33.3", "AFR", "66.7");

        assertThat(allocation.percents().keySet()).containsExactly("AFR", "EUR");
        assertThat(allocation.json()).isEqualTo(Map.of("AFR", "66.70", "EUR", "33.30"));
    }

    @Test
    void one_code_may_have_everything() {
        assertThat(Allocation.of(Map.of("GLOBAL", new BigDecimal("100"))).isEmpty())
                .isFalse();
    }

    @Test
    void two_that_say_the_same_are_equal_however_their_decimals_were_written() {
        assertThat(of("AFR", "50", "EUR", "50")).isEqualTo(of("EUR", "50.000", "AFR", "50.0"));
    }

    @ParameterizedTest
    @CsvSource({"49.99,50.00,99.99", "50.01,50.00,100.01", "50,5,55.00"})
    void percentages_that_total_anything_but_100_are_refused_with_their_total(String a, String b, String total) {
        assertThatThrownBy(() -> of("AFR", a, "EUR", b))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("total=" + total);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.01", "33.333"})
    void a_percentage_that_is_not_above_zero_or_has_a_third_decimal_is_refused_with_its_code(String percent) {
        assertThatThrownBy(() -> of("AFR", percent, "EUR", "50"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("AFR=" + percent);
    }

    @Test
    void nothing_allocated_is_no_allocation() {
        assertThat(Allocation.of(Map.of())).isEqualTo(Allocation.NONE).returns(true, Allocation::isEmpty);
    }

    @Test
    void what_was_allocated_cannot_be_changed() {
        Allocation allocation = of("AFR", "50", "EUR", "50");

        assertThatThrownBy(() -> allocation.percents().remove("AFR")).isInstanceOf(UnsupportedOperationException.class);
    }

    private static Allocation of(String code, String percent, String otherCode, String otherPercent) {
        return Allocation.of(Map.of(code, new BigDecimal(percent), otherCode, new BigDecimal(otherPercent)));
    }
}
