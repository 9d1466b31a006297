package org.pactrail.figures.yearly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.figures.yearly.Expected.money;
import static org.pactrail.figures.yearly.Expected.usd;

import java.math.BigDecimal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.figures.yearly.YearlyFigures.Agreements;

/** C1 to C3: which agreements and contributions count. */
class AgreementRulesTest {
    private final History history = History.ofFourPartners();

    @Nested
    class C1_an_agreement_counts_once_in_the_year_of_its_signature {
        @Test
        void the_last_day_of_a_year_and_the_first_of_the_next_are_two_years() {
            history.signed(Signing.of("a1", "2024-12-31").by("ghana"))
                    .signed(Signing.of("a2", "2025-01-01").by("ghana"));

            assertThat(history.figures(2024).agreements()).isEqualTo(new Agreements(1, 0));
            assertThat(history.figures(2025).agreements()).isEqualTo(new Agreements(1, 0));
        }

        @Test
        void one_with_several_parties_and_contributions_is_still_one() {
            history.signed(Signing.of("a1", "2024-05-02")
                    .by("ghana", "telco")
                    .cash("ghana", "1.00")
                    .cash("telco", "2.00"));

            assertThat(history.figures(2024).agreements()).isEqualTo(new Agreements(1, 1));
        }

        @Test
        void a_year_without_agreements_shows_zeros() {
            YearlyFigures none = history.figures(2024);

            assertThat(none.agreements()).isEqualTo(new Agreements(0, 0));
            assertThat(none.contributionsUsd()).isEqualTo(usd("0.00", "0.00", "0.00", "0.00", "0.00", "0.0", "0.0", 0));
            assertThat(none.byRegion())
                    .hasSize(7)
                    .allSatisfy(code -> assertThat(code.agreements()).isZero());
            assertThat(none.byPriority()).isEmpty();
        }
    }

    @Nested
    class C2_with_contributions_means_a_sum_of_positive_contributions_above_zero {
        @Test
        void cash_in_kind_and_own_money_count() {
            history.signed(Signing.of("a1", "2024-05-02").by("ghana").cash("ghana", "0.01"))
                    .signed(Signing.of("a2", "2024-05-02").by("ghana").inKind("ghana", "5.00"))
                    .signed(Signing.of("a3", "2024-05-02").by("ghana").cash("SELF", "5.00"));

            assertThat(history.figures(2024).agreements()).isEqualTo(new Agreements(3, 3));
        }

        @Test
        void nothing_zero_and_less_than_zero_do_not() {
            history.signed(Signing.of("a1", "2024-05-02").by("ghana"))
                    .signed(Signing.of("a2", "2024-05-02").by("ghana").cash("ghana", "0.00"))
                    .signed(Signing.of("a3", "2024-05-02").by("ghana").cash("ghana", "-5.00"));

            assertThat(history.figures(2024).agreements()).isEqualTo(new Agreements(3, 0));
        }

        @Test
        void one_above_zero_in_a_currency_without_a_rate_counts() {
            history.signed(Signing.of("a1", "2024-05-02").by("ghana").notConverted("ghana", "70.00", "XAF"));

            assertThat(history.figures(2024).agreements()).isEqualTo(new Agreements(1, 1));
        }
    }

    @Nested
    class C3_contributions_count_in_usd_at_signature {
        @Test
        void the_total_is_the_partners_and_the_own_and_also_cash_and_in_kind() {
            history.signed(Signing.of("a1", "2024-05-02")
                    .by("ghana")
                    .cash("ghana", "700.10")
                    .inKind("telco", "200.20")
                    .inKind("SELF", "99.70"));

            assertThat(history.figures(2024).contributionsUsd())
                    .isEqualTo(usd("1000.00", "900.30", "99.70", "700.10", "299.90", "90.0", "10.0", 0));
        }

        @Test
        void the_frozen_value_counts_whatever_the_amount_was() {
            history.signed(Signing.of("a1", "2024-05-02")
                    .by("ghana")
                    .contribution("ghana", "1000", "JPY", ContributionKind.CASH, "6.66"));

            assertThat(history.figures(2024).contributionsUsd().total()).isEqualTo(money("6.66"));
        }

        @Test
        void without_a_usd_value_it_is_in_no_sum_and_counted_as_not_converted() {
            history.signed(Signing.of("a1", "2024-05-02")
                    .by("ghana")
                    .cash("ghana", "10.00")
                    .notConverted("telco", "70.00", "XAF")
                    .notConverted("SELF", "1.00", "XAF"));

            assertThat(history.figures(2024).contributionsUsd())
                    .isEqualTo(usd("10.00", "10.00", "0.00", "10.00", "0.00", "100.0", "0.0", 2));
        }

        @Test
        void percentages_are_rounded_half_up_to_one_decimal_and_add_up_to_100() {
            history.signed(Signing.of("a1", "2024-05-02")
                    .by("ghana")
                    .cash("ghana", "66.65")
                    .cash("SELF", "33.35"));

            assertThat(history.figures(2024).contributionsUsd().partnersPercent())
                    .isEqualTo(new BigDecimal("66.7"));
            assertThat(history.figures(2024).contributionsUsd().ownPercent()).isEqualTo(new BigDecimal("33.3"));
        }
    }
}
