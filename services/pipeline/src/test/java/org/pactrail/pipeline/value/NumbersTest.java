package org.pactrail.pipeline.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.pipeline.value.PipelineBodies.faults;
import static org.pactrail.pipeline.value.PipelineBodies.read;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.events.agreement.Money;
import org.pactrail.web.body.Fault;

class NumbersTest {
    record Priced(Amount amount, CurrencyCode currency) {
        Money money() {
            return amount.in(currency, "amount");
        }

        Priced {
            amount.in(currency, "amount");
        }
    }

    record Shared(RegionShares regions) {}

    record Planned(PriorityShares priorities) {}

    record Placed(CountryCode country) {}

    @Nested
    class amounts {
        @ParameterizedTest
        @CsvSource({
            "1234.5, USD, 1234.50 USD",
            "1234.500000, USD, 1234.50 USD",
            "0.01, USD, 0.01 USD",
            "500, JPY, 500 JPY",
            "500.00, JPY, 500 JPY",
            "1.234, KWD, 1.234 KWD",
            "1, KWD, 1.000 KWD",
            "999999999999.99, EUR, 999999999999.99 EUR",
            "100, XOF, 100 XOF"
        })
        void an_amount_gets_the_decimals_of_its_currency(String amount, String currency, String money) {
            assertThat(read("{'amount':'" + amount + "','currency':'" + currency + "'}", Priced.class)
                            .money())
                    .hasToString(money);
        }

        @ParameterizedTest
        @CsvSource({
            "0.5, JPY, must have no decimals in JPY",
            "0.001, USD, must have at most 2 decimals in USD",
            "0.0001, KWD, must have at most 3 decimals in KWD"
        })
        void an_amount_has_no_more_decimals_than_its_currency(String amount, String currency, String message) {
            assertThat(faults("{'amount':'" + amount + "','currency':'" + currency + "'}", Priced.class))
                    .containsExactly(new Fault("amount", message));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "0",
                    "0.00",
                    "-1",
                    "+1",
                    "1,000",
                    "1e3",
                    "1.",
                    ".5",
                    " 1",
                    "1\\n",
                    "٣",
                    "1000000000000",
                    "NaN",
                    ""
                })
        void an_amount_is_plain_decimal_text_above_zero(String amount) {
            assertThat(faults("{'amount':'" + amount + "','currency':'USD'}", Priced.class))
                    .extracting(Fault::field)
                    .containsExactly("amount");
        }

        @Test
        void an_amount_is_never_a_json_number() {
            assertThat(faults("{'amount':1234.5,'currency':'USD'}", Priced.class))
                    .containsExactly(new Fault("amount", "must be a JSON string"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"usd", "US", "USDX", "ZZZ", "XAU", "XXX", ""})
        void a_currency_is_a_code_of_money(String currency) {
            assertThat(faults("{'amount':'1','currency':'" + currency + "'}", Priced.class))
                    .containsExactly(
                            new Fault("currency", "must be a currency's three-letter code (ISO 4217), such as CHF"));
        }
    }

    @Nested
    class percentages {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{'AFR':100}",
                    "{'AFR':'100.00'}",
                    "{'AFR':1e2}",
                    "{'AFR':33.33,'EUR':'33.33','CIS':33.34}",
                    "{'AFR':99.99,'EUR':'0.01'}"
                })
        void they_are_numbers_or_texts_that_total_100(String regions) {
            assertThat(read("{'regions':" + regions + "}", Shared.class)
                            .regions()
                            .allocation()
                            .isEmpty())
                    .isFalse();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                quoteCharacter = '`',
                value = {
                    "{'AFR':99.99}; 99.99",
                    "{'AFR':50,'EUR':50.01}; 100.01",
                    "{}; 0",
                    "{'AFR':'100','EUR':100}; 200"
                })
        void any_other_total_is_refused(String regions, String total) {
            assertThat(faults("{'regions':" + regions + "}", Shared.class))
                    .containsExactly(new Fault("regions", "must total 100 exactly, not " + total));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"0", "-1", "101", "33.333", "1e999999999", "1e-999999999", "'1e2'", "'50 %'", "'50,5'", "''"
                })
        void each_is_above_0_and_up_to_100_with_two_decimals(String percent) {
            assertThat(faults("{'regions':{'AFR':" + percent + "}}", Shared.class))
                    .containsExactly(new Fault(
                            "regions.AFR",
                            "must be a percentage above 0 and up to 100 with at most two decimals, such as 33.33"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"null", "true", "[]", "{}"})
        void each_is_a_string_or_a_number(String percent) {
            assertThat(faults("{'regions':{'AFR':" + percent + "}}", Shared.class))
                    .containsExactly(new Fault("regions.AFR", "must be a JSON string or number"));
        }

        @Test
        void an_unknown_region_or_priority_is_answered_with_those_there_are() {
            assertThat(faults("{'regions':{'MARS':100}}", Shared.class))
                    .containsExactly(new Fault("regions.MARS", "must be one of AFR, AMS, ARB, ASP, CIS, EUR, GLOBAL"));
            assertThat(faults("{'priorities':{'PEACE':100}}", Planned.class))
                    .containsExactly(new Fault("priorities.PEACE", "must be one of ACCESS, POLICY, SAFETY, SKILLS"));
        }

        @Test
        void they_are_a_json_object() {
            assertThat(faults("{'regions':[100]}", Shared.class))
                    .containsExactly(new Fault("regions", "must be a JSON object"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ch", "CHE", "ZZ", "", "UK"})
    void a_country_is_an_assigned_two_letter_code(String country) {
        assertThat(faults("{'country':'" + country + "'}", Placed.class))
                .containsExactly(new Fault("country", "must be a country's two-letter code (ISO 3166-1), such as CH"));
    }
}
