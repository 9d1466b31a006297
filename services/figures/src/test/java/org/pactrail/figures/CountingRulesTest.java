package org.pactrail.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.pactrail.events.partner.Membership.ASSOCIATE;
import static org.pactrail.events.partner.Membership.MEMBER_STATE;
import static org.pactrail.events.partner.Membership.NONE;
import static org.pactrail.events.partner.Membership.SECTOR_MEMBER;
import static org.pactrail.events.partner.PartnerType.GOVERNMENT;
import static org.pactrail.events.partner.PartnerType.PRIVATE_SECTOR;
import static org.pactrail.events.partner.PartnerType.UN_ORGANIZATION;

import java.math.BigDecimal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.figures.YearlyFigures.Agreements;
import org.pactrail.figures.YearlyFigures.Code;
import org.pactrail.figures.YearlyFigures.ContributionsUsd;
import org.pactrail.figures.YearlyFigures.FinancialPartner;
import org.pactrail.figures.YearlyFigures.Partners;

class CountingRulesTest {
    private final History history = new History()
            .partner("ghana", GOVERNMENT, MEMBER_STATE)
            .partner("telco", PRIVATE_SECTOR, SECTOR_MEMBER)
            .partner("trust", PRIVATE_SECTOR, NONE)
            .partner("agency", UN_ORGANIZATION, NONE);

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

    @Nested
    class C4_partners_are_the_distinct_parties_and_contributors {
        @Test
        void one_that_is_in_several_agreements_counts_once() {
            history.signed(Signing.of("a1", "2024-05-02").by("ghana", "telco"))
                    .signed(Signing.of("a2", "2024-06-02").by("ghana").cash("ghana", "1.00"));

            assertThat(history.figures(2024).partners().total()).isEqualTo(2);
            assertThat(history.figures(2024).partners().financial()).isEqualTo(1);
        }

        @Test
        void a_contributor_that_is_no_party_counts_and_the_office_itself_does_not() {
            history.signed(Signing.of("a1", "2024-05-02")
                    .by("ghana")
                    .cash("trust", "5.00")
                    .cash("SELF", "5.00"));

            assertThat(history.figures(2024).partners().total()).isEqualTo(2);
            assertThat(history.figures(2024).partners().financial()).isEqualTo(1);
        }

        @Test
        void only_a_positive_contribution_makes_a_financial_partner() {
            history.signed(Signing.of("a1", "2024-05-02")
                    .by("ghana")
                    .cash("ghana", "0.00")
                    .cash("telco", "-5.00")
                    .notConverted("trust", "7", "XAF"));

            assertThat(history.figures(2024).partners().financial()).isEqualTo(1);
            assertThat(history.figures(2024).topFinancialPartners())
                    .extracting(FinancialPartner::partner)
                    .containsExactly(new PartnerId("trust"));
        }
    }

    @Nested
    class C5_types_and_memberships_are_shown_as_they_occur_in_their_usual_order {
        @Test
        void partners_and_their_money_by_type_and_by_membership() {
            history.signed(Signing.of("a1", "2024-05-02")
                    .by("agency", "trust", "telco", "ghana")
                    .cash("trust", "5.00")
                    .cash("telco", "2.00")
                    .cash("SELF", "9.00")
                    .cash("ghana", "1.00"));

            Partners partners = history.figures(2024).partners();

            assertThat(partners.byMembership())
                    .containsExactly(entry(MEMBER_STATE, 1L), entry(SECTOR_MEMBER, 1L), entry(NONE, 2L));
            assertThat(partners.byType())
                    .containsExactly(entry(GOVERNMENT, 1L), entry(UN_ORGANIZATION, 1L), entry(PRIVATE_SECTOR, 2L));
            assertThat(partners.usdByType())
                    .containsExactly(entry(GOVERNMENT, money("1.00")), entry(PRIVATE_SECTOR, money("7.00")));
        }

        @Test
        void a_partner_registered_later_changes_no_year() {
            history.signed(Signing.of("a1", "2024-05-02").by("ghana"));
            YearlyFigures before = history.figures(2024);

            history.partner("late", GOVERNMENT, ASSOCIATE);

            assertThat(history.figures(2024)).isEqualTo(before);
        }
    }

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

    @Nested
    class C7_top_financial_partners_are_ordered_by_usd_then_by_name {
        @Test
        void the_largest_first_the_same_amount_by_name_and_never_the_office() {
            history.partner("z", "Alpha Fund", PRIVATE_SECTOR, NONE)
                    .signed(Signing.of("a1", "2024-05-02")
                            .by("ghana")
                            .cash("SELF", "900.00")
                            .cash("trust", "5.00")
                            .cash("telco", "3.00")
                            .cash("telco", "3.00")
                            .cash("z", "5.00"));

            assertThat(history.figures(2024).topFinancialPartners())
                    .containsExactly(
                            new FinancialPartner(new PartnerId("telco"), "Partner telco", money("6.00")),
                            new FinancialPartner(new PartnerId("z"), "Alpha Fund", money("5.00")),
                            new FinancialPartner(new PartnerId("trust"), "Partner trust", money("5.00")));
        }

        @Test
        void as_many_as_were_asked_for() {
            history.signed(Signing.of("a1", "2024-05-02")
                    .by("ghana")
                    .cash("trust", "5.00")
                    .cash("telco", "3.00"));

            assertThat(history.figures(2024).top(1).topFinancialPartners())
                    .extracting(FinancialPartner::name)
                    .containsExactly("Partner trust");
        }
    }

    @Nested
    class C8_cancelled_agreements_leave_and_others_never_enter {
        @Test
        void the_year_changes_at_the_position_of_the_cancellation() {
            history.signed(Signing.of("a1", "2024-05-02").by("ghana").cash("ghana", "5.00"));
            assertThat(history.figures(2024).position()).isEqualTo(4);

            history.ended("a1", Outcome.CANCELLED);

            assertThat(history.figures(2024).position()).isEqualTo(5);
            assertThat(history.figures(2024).recordedAt()).isEqualTo(History.recordedAt(5));
            assertThat(history.figures(2024).agreements()).isEqualTo(new Agreements(0, 0));
            assertThat(history.lines(2024)).isEmpty();
        }

        @Test
        void taking_out_is_the_exact_inverse_of_putting_in() {
            history.signed(Signing.of("a1", "2024-05-02")
                    .by("ghana")
                    .cash("ghana", "5.00")
                    .regions("AFR:100"));
            YearFold before = history.fold(2024);

            history.signed(Signing.of("a2", "2024-05-03")
                            .by("ghana", "trust")
                            .inKind("telco", "0.05")
                            .notConverted("SELF", "1", "XAF")
                            .regions("AFR:33.33|EUR:66.67")
                            .priorities("X:100"))
                    .ended("a2", Outcome.CANCELLED);

            assertThat(history.fold(2024).changed(before.changed())).isEqualTo(before);
        }

        @Test
        void a_completed_one_stays() {
            history.signed(Signing.of("a1", "2024-05-02").by("ghana").cash("ghana", "5.00"));
            YearlyFigures before = history.figures(2024);

            history.ended("a1", Outcome.COMPLETED);

            assertThat(history.figures(2024)).isEqualTo(before);
        }

        @Test
        void what_was_lost_or_withdrawn_is_in_no_year() {
            history.ended("a1", Outcome.LOST).ended("a2", Outcome.WITHDRAWN);

            assertThat(history.state().years()).isEmpty();
        }

        @Test
        void a_ledger_that_cancels_what_was_never_signed_stops_the_fold() {
            assertThatThrownBy(() -> history.ended("a1", Outcome.CANCELLED))
                    .hasMessageContaining("Cancelled without having been signed: partnership=a1");
        }
    }

    @Nested
    class Lines {
        @Test
        void tell_which_contribution_counts_where_from_which_position_on() {
            history.signed(Signing.of("a1", "2024-05-02")
                    .by("ghana")
                    .contribution("telco", "1000", "JPY", ContributionKind.IN_KIND, "6.66"));

            Line line = history.lines(2024).getFirst();

            assertThat(line.reference()).isEqualTo("REF-a1");
            assertThat(line.contributor()).hasToString("telco");
            assertThat(line.name()).isEqualTo("Partner telco");
            assertThat(line.type()).isEqualTo(PRIVATE_SECTOR);
            assertThat(line.membership()).isEqualTo(SECTOR_MEMBER);
            assertThat(line.usd()).isEqualTo(money("6.66"));
            assertThat(line.amount()).isEqualTo(new BigDecimal("1000"));
            assertThat(line.currency()).isEqualTo("JPY");
            assertThat(line.kind()).isEqualTo(ContributionKind.IN_KIND);
            assertThat(line.event()).isEqualTo("e4");
            assertThat(line.position()).isEqualTo(4);
        }

        @Test
        void a_plain_signature_is_one_of_zero_dollars_without_a_contributor() {
            history.signed(Signing.of("a1", "2024-05-02").by("ghana", "telco"));

            assertThat(history.lines(2024)).singleElement().satisfies(line -> {
                assertThat(line.contributor()).isNull();
                assertThat(line.usd()).isEqualTo(Usd.ZERO);
            });
        }

        @Test
        void what_is_not_converted_has_no_dollars_in_whole_and_in_parts() {
            history.signed(Signing.of("a1", "2024-05-02")
                    .by("ghana")
                    .notConverted("ghana", "5", "XAF")
                    .cash("SELF", "0.03")
                    .regions("AFR:50|EUR:50"));

            assertThat(history.lines(2024)).extracting(Line::usd).containsExactly(null, money("0.03"));
            assertThat(history.lines(2024, Dimension.REGION))
                    .extracting(Line::usd)
                    .containsExactly(null, null, money("0.02"), money("0.01"));
        }
    }

    private static ContributionsUsd usd(
            String total,
            String partners,
            String own,
            String cash,
            String inKind,
            String partnersPercent,
            String ownPercent,
            int notConverted) {
        return new ContributionsUsd(
                money(total),
                money(partners),
                money(own),
                money(cash),
                money(inKind),
                new BigDecimal(partnersPercent),
                new BigDecimal(ownPercent),
                notConverted);
    }

    private static Code code(String code, int agreements, String usd) {
        return new Code(code, agreements, money(usd));
    }

    private static Usd money(String usd) {
        return new Usd(new BigDecimal(usd));
    }
}
