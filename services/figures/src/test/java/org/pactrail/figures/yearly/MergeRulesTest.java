package org.pactrail.figures.yearly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.pactrail.events.partner.Membership.MEMBER_STATE;
import static org.pactrail.events.partner.Membership.NONE;
import static org.pactrail.events.partner.Membership.SECTOR_MEMBER;
import static org.pactrail.events.partner.PartnerType.ACADEMIA;
import static org.pactrail.events.partner.PartnerType.GOVERNMENT;
import static org.pactrail.events.partner.PartnerType.PRIVATE_SECTOR;
import static org.pactrail.figures.yearly.Expected.money;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.figures.yearly.YearlyFigures.FinancialPartner;

/** C9: a merged partner counts as the surviving one from the position of the merge on. */
class MergeRulesTest {
    private final History history = new History()
            .partner("ltd", "Telco Ltd", GOVERNMENT, MEMBER_STATE)
            .partner("telco", "Telco", PRIVATE_SECTOR, SECTOR_MEMBER)
            .partner("group", "Telco Group", ACADEMIA, NONE)
            .signed(Signing.of("a1", "2023-05-02").by("ltd").cash("ltd", "5.00"))
            .signed(Signing.of("a2", "2024-05-02")
                    .by("ltd", "telco")
                    .cash("ltd", "3.00")
                    .cash("telco", "2.00"));

    @Test
    void every_line_of_every_year_counts_as_the_survivor_with_its_name_and_class() {
        history.merged("ltd", "telco");

        assertThat(history.lines(2023))
                .extracting(Line::contributor, Line::name, Line::type, Line::membership, Line::position)
                .containsExactly(tuple(contributor("telco"), "Telco", PRIVATE_SECTOR, SECTOR_MEMBER, 3L));
        assertThat(history.figures(2023).partners().byType()).containsExactly(entry(PRIVATE_SECTOR, 1L));
        assertThat(history.fold(2023).changed().position()).isEqualTo(5);
    }

    @Test
    void two_parties_of_one_agreement_become_one_partner_of_it() {
        assertThat(history.figures(2024).partners().total()).isEqualTo(2);

        history.merged("ltd", "telco");

        assertThat(history.figures(2024).partners().total()).isEqualTo(1);
        assertThat(history.figures(2024).partners().financial()).isEqualTo(1);
        assertThat(history.figures(2024).topFinancialPartners())
                .extracting(FinancialPartner::name, FinancialPartner::usd)
                .containsExactly(tuple("Telco", money("5.00")));
    }

    @Test
    void the_survivor_is_as_on_the_signature_date_as_known_at_the_merge_or_as_it_is_there_already() {
        history.renamed("telco", "Telco International", "2023-01-01").merged("ltd", "telco");

        assertThat(history.lines(2023)).extracting(Line::name).containsExactly("Telco International");
        assertThat(history.lines(2024)).extracting(Line::name).containsExactly("Telco", "Telco");
    }

    @Test
    void merges_chain_and_the_inner_one_undone_leaves_the_outer() {
        history.merged("telco", "group").merged("ltd", "telco");
        assertThat(history.lines(2023)).extracting(Line::name).containsExactly("Telco Group");
        assertThat(history.figures(2024).partners().byType()).containsExactly(entry(ACADEMIA, 1L));

        history.undone("telco", "group");

        assertThat(history.lines(2023)).extracting(Line::name).containsExactly("Telco");
        assertThat(history.lines(2024)).extracting(Line::name).containsExactly("Telco", "Telco");
    }

    @Test
    void undoing_restores_exactly_what_stood_before() {
        List<YearlyFigures> figures =
                List.of(history.figures(2023).at(0, null), history.figures(2024).at(0, null));
        List<Line> lines = history.lines(2024);

        history.merged("ltd", "telco")
                .reclassified("ltd", ACADEMIA, NONE, "2020-01-01")
                .undone("ltd", "telco");

        assertThat(List.of(
                        history.figures(2023).at(0, null), history.figures(2024).at(0, null)))
                .isEqualTo(figures);
        assertThat(history.lines(2024)).isEqualTo(lines);
        assertThat(history.fold(2024).changed().position()).isEqualTo(history.last());
    }

    @Test
    void what_names_a_merged_partner_later_counts_as_the_survivor_too() {
        history.merged("ltd", "telco")
                .signed(Signing.of("a3", "2025-05-02").by("ltd").cash("ltd", "1.00"))
                .amended(
                        "a1",
                        "A-1",
                        "2025-06-01",
                        Signing.of("any", "2025-06-01").cash("ltd", "2.00"));

        assertThat(history.lines(2025)).extracting(Line::contributor).containsOnly(contributor("telco"));
        assertThat(history.figures(2025).partners().total()).isEqualTo(1);
    }

    @Test
    void a_year_without_either_does_not_change() {
        history.signed(Signing.of("a3", "2022-05-02").by("telco")).merged("ltd", "telco");

        assertThat(history.fold(2022).changed().position()).isEqualTo(5);
    }

    @Test
    void a_merge_or_an_undoing_that_contradicts_the_others_changes_no_figure() {
        history.merged("ltd", "telco");
        YearlyFigures before = history.figures(2024);

        history.merged("telco", "ltd");
        history.merged("ltd", "group");
        history.undone("ltd", "group");

        assertThat(history.figures(2024).at(0, null)).isEqualTo(before.at(0, null));
    }

    private static Contributor contributor(String partner) {
        return new Contributor(new PartnerId(partner));
    }
}
