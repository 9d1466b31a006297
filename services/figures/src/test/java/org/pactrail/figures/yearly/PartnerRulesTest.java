package org.pactrail.figures.yearly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.pactrail.events.partner.Membership.ASSOCIATE;
import static org.pactrail.events.partner.Membership.MEMBER_STATE;
import static org.pactrail.events.partner.Membership.NONE;
import static org.pactrail.events.partner.Membership.SECTOR_MEMBER;
import static org.pactrail.events.partner.PartnerType.GOVERNMENT;
import static org.pactrail.events.partner.PartnerType.PRIVATE_SECTOR;
import static org.pactrail.events.partner.PartnerType.UN_ORGANIZATION;
import static org.pactrail.figures.yearly.Expected.money;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.figures.yearly.YearlyFigures.FinancialPartner;
import org.pactrail.figures.yearly.YearlyFigures.Partners;

/** C4, C5 and C7: who counts, as what, and who comes first. */
class PartnerRulesTest {
    private final History history = History.ofFourPartners();

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
}
