package org.pactrail.events.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

    @Test
    void its_text_is_plain_however_small_it_is() {
        assertThat(Rate.of("0.00000065")).hasToString("0.00000065");
        assertThat(Rate.of("6.5E-7")).hasToString("0.00000065");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-1.08"})
    void a_rate_that_is_not_above_zero_is_refused(String usdPerUnit) {
        assertThatThrownBy(() -> Rate.of(usdPerUnit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("usdPerUnit=" + usdPerUnit);
    }
}
