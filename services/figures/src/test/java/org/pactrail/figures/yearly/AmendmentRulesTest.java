package org.pactrail.figures.yearly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.pactrail.events.partner.Membership.MEMBER_STATE;
import static org.pactrail.events.partner.Membership.SECTOR_MEMBER;
import static org.pactrail.events.partner.PartnerType.GOVERNMENT;
import static org.pactrail.events.partner.PartnerType.PRIVATE_SECTOR;
import static org.pactrail.figures.yearly.Expected.code;
import static org.pactrail.figures.yearly.Expected.money;
import static org.pactrail.figures.yearly.Expected.usd;

import org.junit.jupiter.api.Test;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.yearly.YearlyFigures.Agreements;
import org.pactrail.figures.yearly.YearlyFigures.FinancialPartner;

/** An amendment's deltas count in the year of the amendment (C3), and nothing but money does. */
class AmendmentRulesTest {
    private final History history = new History()
            .partner("ghana", GOVERNMENT, MEMBER_STATE)
            .partner("telco", PRIVATE_SECTOR, SECTOR_MEMBER)
            .signed(Signing.of("a1", "2023-05-02")
                    .by("ghana")
                    .cash("ghana", "100.00")
                    .regions("AFR:50|EUR:50")
                    .priorities("X:100"));

    @Test
    void its_money_moves_the_year_of_the_amendment_and_neither_agreements_nor_partners_nor_code_counts() {
        YearlyFigures before = history.figures(2023);

        history.amended(
                "a1",
                "A-1",
                "2024-02-01",
                deltas().cash("ghana", "-30.01")
                        .inKind("telco", "10.00")
                        .cash("SELF", "5.00")
                        .notConverted("telco", "7", "XAF"));

        YearlyFigures after = history.figures(2024);
        assertThat(history.figures(2023)).isEqualTo(before);
        assertThat(after.agreements()).isEqualTo(new Agreements(0, 0));
        assertThat(after.contributionsUsd())
                .isEqualTo(usd("-15.01", "-20.01", "5.00", "-25.01", "10.00", "133.3", "-33.3", 1));
        assertThat(after.partners().total()).isZero();
        assertThat(after.partners().financial()).isZero();
        assertThat(after.topFinancialPartners()).isEmpty();
        assertThat(after.partners().usdByType())
                .containsExactly(entry(GOVERNMENT, money("-30.01")), entry(PRIVATE_SECTOR, money("10.00")));
        assertThat(after.byRegion()).contains(code("AFR", 0, "-7.51"), code("EUR", 0, "-7.50"));
        assertThat(after.byPriority()).containsExactly(code("X", 0, "-15.01"));
    }

    @Test
    void its_lines_go_on_counting_indexes_and_name_it() {
        history.amended("a1", "A-1", "2024-02-01", deltas().cash("ghana", "-30.00"))
                .amended("a1", "A-2", "2023-12-01", deltas().cash("telco", "1.00"));

        assertThat(history.lines(2023))
                .extracting(Line::index, Line::amendment, Line::usd, Line::event, Line::position)
                .containsExactly(tuple(0, null, money("100.00"), "e2", 2L), tuple(2, "A-2", money("1.00"), "e4", 4L));
        assertThat(history.lines(2024))
                .extracting(Line::index, Line::amendment, Line::usd, Line::event, Line::position)
                .containsExactly(tuple(1, "A-1", money("-30.00"), "e3", 3L));
    }

    @Test
    void one_in_the_year_of_signature_may_make_it_an_agreement_with_contributions_and_its_contributor_a_partner() {
        history.signed(Signing.of("a2", "2024-05-02").by("ghana"));
        assertThat(history.figures(2024).agreements()).isEqualTo(new Agreements(1, 0));
        assertThat(history.lines(2024))
                .singleElement()
                .extracting(Line::contributor)
                .isNull();

        history.amended("a2", "A-1", "2024-06-01", deltas().cash("telco", "8.00"));

        assertThat(history.figures(2024).agreements()).isEqualTo(new Agreements(1, 1));
        assertThat(history.figures(2024).partners().total()).isEqualTo(2);
        assertThat(history.figures(2024).partners().financial()).isEqualTo(1);
        assertThat(history.lines(2024)).singleElement().extracting(Line::index).isEqualTo(0);
    }

    @Test
    void one_of_a_later_year_leaves_the_plain_signature_where_it_was() {
        history.signed(Signing.of("a2", "2024-05-02").by("ghana"))
                .amended("a2", "A-1", "2025-06-01", deltas().cash("ghana", "8.00"));

        assertThat(history.figures(2024).agreements()).isEqualTo(new Agreements(1, 0));
        assertThat(history.lines(2024))
                .singleElement()
                .extracting(Line::contributor)
                .isNull();
        assertThat(history.figures(2025).agreements()).isEqualTo(new Agreements(0, 0));
    }

    @Test
    void a_financial_partner_of_the_year_is_ranked_by_all_its_lines_of_the_year() {
        history.signed(Signing.of("a2", "2024-05-02")
                        .by("ghana", "telco")
                        .cash("ghana", "5.00")
                        .cash("telco", "7.00"))
                .amended("a1", "A-1", "2024-02-01", deltas().cash("ghana", "4.00"));

        assertThat(history.figures(2024).topFinancialPartners())
                .extracting(FinancialPartner::name, FinancialPartner::usd)
                .containsExactly(tuple("Partner ghana", money("9.00")), tuple("Partner telco", money("7.00")));
    }

    @Test
    void one_without_contributions_changes_no_year() {
        history.amended("a1", "A-1", "2024-02-01", deltas());

        assertThat(history.fold(2024)).isEqualTo(FiguresState.EMPTY.year(2024));
        assertThat(history.fold(2023).changed().position()).isEqualTo(2);
    }

    @Test
    void a_decrease_by_as_much_takes_back_each_code_to_the_cent() {
        history.signed(Signing.of("a2", "2024-05-02")
                        .by("ghana")
                        .cash("ghana", "0.10")
                        .regions("AFR:33.33|EUR:66.67"))
                .amended("a2", "A-1", "2025-05-02", deltas().cash("ghana", "-0.10"));

        assertThat(history.figures(2024).byRegion()).contains(code("AFR", 1, "0.03"), code("EUR", 1, "0.07"));
        assertThat(history.figures(2025).byRegion()).contains(code("AFR", 0, "-0.03"), code("EUR", 0, "-0.07"));
    }

    @Test
    void a_cancellation_takes_its_lines_out_of_every_year() {
        history.amended("a1", "A-1", "2024-02-01", deltas().cash("telco", "8.00"))
                .ended("a1", Outcome.CANCELLED);

        assertThat(history.lines(2023)).isEmpty();
        assertThat(history.lines(2024)).isEmpty();
        assertThat(history.fold(2024))
                .isEqualTo(Expected.empty(history.fold(2024).changed()));
        assertThat(history.fold(2024).changed().position()).isEqualTo(4);
        assertThat(history.fold(2023).changed().position()).isEqualTo(4);
    }

    private static Signing deltas() {
        return Signing.of("deltas", "2024-01-01");
    }
}
