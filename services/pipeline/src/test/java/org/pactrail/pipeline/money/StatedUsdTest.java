package org.pactrail.pipeline.money;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.agreement.Rate;
import org.pactrail.events.agreement.UsdValue;
import org.pactrail.pipeline.value.PriorityCodes;
import org.pactrail.web.body.BodyReader;
import org.pactrail.web.body.Fault;
import org.pactrail.web.body.MalformedRequest;

class StatedUsdTest {
    private static final LocalDate SIGNED = LocalDate.of(2024, 3, 17);
    private static final Money FRANCS = new Money(new BigDecimal("1000.00"), "CHF");

    private final BodyReader reader = new BodyReader(List.of(new PriorityCodes(Set.of())));

    @Nested
    class a_stated_value {
        @Test
        void may_be_an_amount_which_holds_for_the_signature_date() {
            assertThat(value("{'amount':'1100'}"))
                    .isEqualTo(new UsdValue(new BigDecimal("1100.00"), null, "stated", SIGNED));
        }

        @Test
        void may_be_a_rate_with_its_source_and_date() {
            assertThat(value("{'rate':'1.12345','source':'UN','on':'2024-03-01'}"))
                    .isEqualTo(new UsdValue(
                            new BigDecimal("1123.45"), Rate.of("1.12345"), "UN", LocalDate.of(2024, 3, 1)));
        }

        @Test
        void counts_by_its_amount_when_there_is_a_rate_too_that_says_otherwise() {
            assertThat(value("{'amount':'1100.00','rate':'1.2','source':'UN','on':'2024-03-01'}"))
                    .isEqualTo(new UsdValue(new BigDecimal("1100.00"), Rate.of("1.2"), "UN", LocalDate.of(2024, 3, 1)));
        }
    }

    @Nested
    class a_stated_value_is_refused {
        @Test
        void without_amount_and_rate() {
            assertThat(faults("{'source':'UN'}"))
                    .containsExactly(new Fault("", "must have an amount, or a rate with its source and date (on)"));
        }

        @Test
        void with_a_rate_that_does_not_say_where_it_is_from_and_of_when() {
            assertThat(faults("{'rate':'1.1','on':'2024-03-01'}"))
                    .containsExactly(new Fault("source", "must be there with a rate"));
            assertThat(faults("{'rate':'1.1','source':'UN'}"))
                    .containsExactly(new Fault("on", "must be there with a rate"));
        }

        @Test
        void with_parts_of_a_cent() {
            assertThat(faults("{'amount':'1.005'}"))
                    .containsExactly(new Fault("amount", "must have at most 2 decimals in USD"));
        }

        @Test
        void with_a_rate_of_nothing() {
            assertThat(faults("{'rate':'0.000','source':'UN','on':'2024-03-01'}"))
                    .extracting(Fault::field)
                    .containsExactly("rate");
        }
    }

    private UsdValue value(String json) {
        return read(json).of(FRANCS, SIGNED);
    }

    private List<Fault> faults(String json) {
        return catchThrowableOfType(MalformedRequest.class, () -> read(json)).faults();
    }

    private StatedUsd read(String json) {
        return reader.read(json.replace('\'', '"').getBytes(UTF_8), StatedUsd.class);
    }
}
