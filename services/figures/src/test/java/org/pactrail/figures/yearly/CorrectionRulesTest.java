package org.pactrail.figures.yearly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.pactrail.events.partner.Membership.MEMBER_STATE;
import static org.pactrail.events.partner.Membership.NONE;
import static org.pactrail.events.partner.Membership.SECTOR_MEMBER;
import static org.pactrail.events.partner.PartnerType.GOVERNMENT;
import static org.pactrail.events.partner.PartnerType.PRIVATE_SECTOR;
import static org.pactrail.events.partner.PartnerType.UN_ORGANIZATION;
import static org.pactrail.figures.yearly.Expected.code;
import static org.pactrail.figures.yearly.Expected.money;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.Correction;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.yearly.YearlyFigures.Agreements;

/** What was recorded wrongly counts as it should have from the position of its correction on. */
class CorrectionRulesTest {
    private final History history = new History()
            .partner("ghana", GOVERNMENT, MEMBER_STATE)
            .partner("telco", PRIVATE_SECTOR, SECTOR_MEMBER)
            .signed(Signing.of("a1", "2024-05-02")
                    .by("ghana", "telco")
                    .cash("ghana", "100.00")
                    .cash("telco", "20.00")
                    .regions("AFR:100"))
            .amended("a1", "A-1", "2025-02-01", Signing.of("any", "2025-02-01").cash("ghana", "10.00"));

    @Test
    void a_date_moves_the_lines_of_the_signature_to_another_year_and_leaves_those_of_amendments() {
        history.corrected("a1", new Correction.SignedOn(LocalDate.parse("2023-12-31")));

        assertThat(history.fold(2024))
                .isEqualTo(Expected.empty(history.fold(2024).changed()));
        assertThat(history.fold(2024).changed().position()).isEqualTo(4);
        assertThat(history.figures(2023).agreements()).isEqualTo(new Agreements(1, 1));
        assertThat(history.figures(2023).partners().total()).isEqualTo(2);
        assertThat(history.lines(2023))
                .extracting(Line::usd, Line::event, Line::position)
                .containsExactly(tuple(money("100.00"), "e4", 4L), tuple(money("20.00"), "e4", 4L));
        assertThat(history.lines(2025)).extracting(Line::position).containsExactly(3L);
        assertThat(history.fold(2025).changed().position()).isEqualTo(3);
    }

    @Test
    void a_date_into_the_year_of_an_amendment_brings_both_together() {
        history.corrected("a1", new Correction.SignedOn(LocalDate.parse("2025-01-01")));

        assertThat(history.figures(2025).agreements()).isEqualTo(new Agreements(1, 1));
        assertThat(history.figures(2025).contributionsUsd().total()).isEqualTo(money("130.00"));
        assertThat(history.figures(2025).byRegion()).contains(code("AFR", 1, "130.00"));
        assertThat(history.lines(2025)).extracting(Line::position).containsExactly(4L, 4L, 3L);
    }

    @Test
    void a_contribution_counts_whole_as_corrected_and_its_line_alone_says_so() {
        history.corrected("a1", new Correction.OfContribution(1, contribution("ghana", "25.00")));

        assertThat(history.figures(2024).contributionsUsd().total()).isEqualTo(money("125.00"));
        assertThat(history.figures(2024).partners().financial()).isEqualTo(1);
        assertThat(history.figures(2024).partners().total()).isEqualTo(2);
        assertThat(history.lines(2024))
                .extracting(Line::name, Line::usd, Line::position)
                .containsExactly(
                        tuple("Partner ghana", money("100.00"), 2L), tuple("Partner ghana", money("25.00"), 4L));
    }

    @Test
    void a_contribution_of_an_amendment_stays_in_its_year() {
        history.corrected("a1", new Correction.OfContribution(2, contribution("SELF", "-3.00")));

        assertThat(history.figures(2025).contributionsUsd().own()).isEqualTo(money("-3.00"));
        assertThat(history.lines(2025))
                .extracting(Line::index, Line::amendment, Line::usd, Line::position)
                .containsExactly(tuple(2, "A-1", money("-3.00"), 4L));
        assertThat(history.fold(2024).changed().position()).isEqualTo(2);
    }

    @Test
    void regions_divide_all_years_anew_and_all_lines_say_so() {
        history.corrected("a1", new Correction.Regions(Signing.allocation("AFR:25|EUR:75")));

        assertThat(history.figures(2024).byRegion()).contains(code("AFR", 1, "30.00"), code("EUR", 1, "90.00"));
        assertThat(history.figures(2025).byRegion()).contains(code("AFR", 0, "2.50"), code("EUR", 0, "7.50"));
        assertThat(history.lines(2024)).extracting(Line::position).containsExactly(4L, 4L);
        assertThat(history.lines(2025)).extracting(Line::position).containsExactly(4L);
    }

    @Test
    void priorities_likewise_also_to_none() {
        history.corrected("a1", new Correction.Priorities(Signing.allocation("X:100")));
        assertThat(history.figures(2024).byPriority()).containsExactly(code("X", 1, "120.00"));

        history.corrected("a1", new Correction.Priorities(Allocation.NONE));

        assertThat(history.figures(2024).byPriority()).containsExactly(code("UNALLOCATED", 1, "120.00"));
        assertThat(history.lines(2025)).extracting(Line::position).containsExactly(5L);
    }

    @Test
    void parties_take_the_place_of_the_parties_and_contributors_stay() {
        history.partner("agency", UN_ORGANIZATION, NONE)
                .corrected("a1", new Correction.Parties(List.of(new PartnerId("agency"))));

        assertThat(history.figures(2024).partners().byType())
                .containsExactly(entry(GOVERNMENT, 1L), entry(UN_ORGANIZATION, 1L), entry(PRIVATE_SECTOR, 1L));
        assertThat(history.lines(2024)).extracting(Line::position).containsExactly(2L, 2L);
        assertThat(history.fold(2025).changed().position()).isEqualTo(3);
    }

    @Test
    void a_plain_signature_counts_by_the_correction_of_its_date() {
        history.signed(Signing.of("a2", "2024-05-02").by("ghana"))
                .corrected("a2", new Correction.SignedOn(LocalDate.parse("2022-05-02")));

        assertThat(history.lines(2022)).extracting(Line::event, Line::position).containsExactly(tuple("e5", 5L));
    }

    @Test
    void taking_it_back_leaves_the_sums_as_they_were() {
        YearlyFigures before = history.figures(2024);

        history.corrected("a1", new Correction.OfContribution(0, contribution("telco", "1.00")))
                .corrected("a1", new Correction.SignedOn(LocalDate.parse("2020-01-01")))
                .corrected("a1", new Correction.OfContribution(0, contribution("ghana", "100.00")))
                .corrected("a1", new Correction.SignedOn(LocalDate.parse("2024-05-02")));

        assertThat(history.figures(2024).at(0, null)).isEqualTo(before.at(0, null));
        assertThat(history.fold(2020))
                .isEqualTo(Expected.empty(history.fold(2020).changed()));
    }

    @Test
    void what_is_corrected_of_a_cancelled_agreement_counts_nowhere() {
        history.ended("a1", Outcome.CANCELLED).corrected("a1", new Correction.SignedOn(LocalDate.parse("2020-01-01")));

        assertThat(history.fold(2020)).isEqualTo(FiguresState.EMPTY.year(2024));
    }

    @Test
    void a_correction_of_a_contribution_whose_entry_cannot_be_read_changes_no_figure() {
        YearlyFigures before = history.figures(2024);

        history.corrected("a1", new Correction.OfContribution(3, contribution("ghana", "1.00")));

        assertThat(history.figures(2024).at(0, null)).isEqualTo(before.at(0, null));
    }

    private static Contribution contribution(String contributor, String usd) {
        return Signing.of("any", "2024-01-01")
                .cash(contributor, usd)
                .event()
                .contributions()
                .getFirst();
    }
}
