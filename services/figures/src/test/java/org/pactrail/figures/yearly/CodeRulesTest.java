package org.pactrail.figures.yearly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.pactrail.figures.yearly.Expected.code;
import static org.pactrail.figures.yearly.Expected.money;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.pactrail.figures.count.Dimension;

/** C6: what counts for a region and for a priority. */
class CodeRulesTest {
    private final History history = History.ofFourPartners();

    @Nested
    class C6_codes_count_each_agreement_and_divide_its_money {
        @Test
        void an_agreement_adds_one_to_each_code_and_its_parts_add_up() {
            history.signed(Signing.of("a1", "2024-05-02")
                            .by("ghana")
                            .cash("ghana", "100.00")
                            .regions("AFR:33.33|AMS:33.33|ARB:33.34")
                            .priorities("DIGITAL_TRANSFORMATION:50|AFFORDABLE_CONNECTIVITY:50"))
                    .signed(Signing.of("a2", "2024-05-02")
                            .by("ghana")
                            .cash("ghana", "0.01")
                            .regions("AFR:100")
                            .priorities("DIGITAL_TRANSFORMATION:50|AFFORDABLE_CONNECTIVITY:50"));

            assertThat(history.figures(2024).byRegion())
                    .startsWith(code("AFR", 2, "33.34"), code("AMS", 1, "33.33"), code("ARB", 1, "33.34"))
                    .hasSize(7);
            assertThat(history.figures(2024).byPriority())
                    .containsExactly(
                            code("AFFORDABLE_CONNECTIVITY", 2, "50.01"), code("DIGITAL_TRANSFORMATION", 2, "50.00"));
        }

        @Test
        void the_money_of_one_agreement_is_divided_as_a_whole_and_its_lines_follow() {
            history.signed(Signing.of("a1", "2024-05-02")
                    .by("ghana")
                    .cash("ghana", "0.01")
                    .cash("telco", "0.01")
                    .regions("AFR:50|EUR:50"));

            assertThat(history.figures(2024).byRegion()).contains(code("AFR", 1, "0.01"), code("EUR", 1, "0.01"));
            assertThat(history.lines(2024, Dimension.REGION))
                    .extracting(Line::region, Line::usd)
                    .containsExactly(
                            tuple("AFR", money("0.01")),
                            tuple("EUR", money("0.00")),
                            tuple("AFR", money("0.00")),
                            tuple("EUR", money("0.01")));
        }

        @Test
        void without_an_allocation_it_is_unallocated_which_comes_last() {
            history.signed(Signing.of("a1", "2024-05-02").by("ghana").cash("ghana", "3.00"))
                    .signed(Signing.of("a2", "2024-05-02").by("ghana").priorities("ZZ:100"));

            assertThat(history.figures(2024).byRegion())
                    .hasSize(8)
                    .endsWith(code("GLOBAL", 0, "0.00"), code("UNALLOCATED", 2, "3.00"));
            assertThat(history.figures(2024).byPriority())
                    .containsExactly(code("ZZ", 1, "0.00"), code("UNALLOCATED", 1, "3.00"));
        }

        @Test
        void an_agreement_without_money_still_counts_for_its_codes() {
            history.signed(Signing.of("a1", "2024-05-02").by("ghana").regions("CIS:100"))
                    .signed(Signing.of("a2", "2024-05-02")
                            .by("ghana")
                            .notConverted("ghana", "5", "XAF")
                            .regions("CIS:100"));

            assertThat(history.figures(2024).byRegion()).contains(code("CIS", 2, "0.00"));
        }
    }
}
