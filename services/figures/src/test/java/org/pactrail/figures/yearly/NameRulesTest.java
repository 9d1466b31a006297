package org.pactrail.figures.yearly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.pactrail.events.partner.Membership.ASSOCIATE;
import static org.pactrail.events.partner.Membership.MEMBER_STATE;
import static org.pactrail.events.partner.Membership.NONE;
import static org.pactrail.events.partner.Membership.SECTOR_MEMBER;
import static org.pactrail.events.partner.PartnerType.ACADEMIA;
import static org.pactrail.events.partner.PartnerType.GOVERNMENT;
import static org.pactrail.events.partner.PartnerType.PRIVATE_SECTOR;
import static org.pactrail.figures.yearly.Expected.money;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.pactrail.events.agreement.Correction;
import org.pactrail.figures.yearly.YearlyFigures.FinancialPartner;

/** C5: names and classes are those of the signature date, as known at the position of the line. */
class NameRulesTest {
    private final History history = new History()
            .partner("telco", "Telco", PRIVATE_SECTOR, SECTOR_MEMBER)
            .partner("ghana", "Ghana", GOVERNMENT, MEMBER_STATE);

    @Test
    void what_is_recorded_later_changes_no_line_that_stands_whenever_it_is_effective() {
        history.signed(telcoGives("a1", "2024-05-02", "5.00"));
        YearlyFigures before = history.figures(2024);

        history.renamed("telco", "Telco Group", "2020-01-01").reclassified("telco", ACADEMIA, NONE, "2020-01-01");

        assertThat(history.figures(2024)).isEqualTo(before);
    }

    @Test
    void what_is_effective_on_the_signature_date_holds_and_what_is_effective_a_day_later_does_not() {
        history.renamed("telco", "Telco Group", "2024-05-02")
                .reclassified("telco", ACADEMIA, NONE, "2024-05-03")
                .signed(telcoGives("a1", "2024-05-02", "5.00"));

        assertThat(history.lines(2024))
                .extracting(Line::name, Line::type, Line::membership)
                .containsExactly(tuple("Telco Group", PRIVATE_SECTOR, SECTOR_MEMBER));
    }

    @Test
    void of_several_the_one_effective_last_holds_and_of_one_day_the_one_recorded_last() {
        history.renamed("telco", "Second", "2022-01-01")
                .renamed("telco", "First", "2021-01-01")
                .reclassified("telco", GOVERNMENT, NONE, "2022-01-01")
                .reclassified("telco", ACADEMIA, ASSOCIATE, "2022-01-01")
                .signed(telcoGives("a1", "2024-05-02", "5.00"));

        assertThat(history.lines(2024))
                .extracting(Line::name, Line::type, Line::membership)
                .containsExactly(tuple("Second", ACADEMIA, ASSOCIATE));
    }

    @Test
    void the_line_of_an_amendment_is_as_on_the_signature_date_as_known_at_the_amendment() {
        history.signed(telcoGives("a1", "2024-05-02", "5.00"))
                .reclassified("telco", ACADEMIA, NONE, "2024-01-01")
                .reclassified("telco", GOVERNMENT, NONE, "2024-06-01")
                .amended("a1", "A-1", "2024-07-01", telcoGives("any", "2024-07-01", "2.00"));

        assertThat(history.lines(2024)).extracting(Line::type).containsExactly(PRIVATE_SECTOR, ACADEMIA);
        assertThat(history.figures(2024).partners().usdByType())
                .containsExactly(entry(PRIVATE_SECTOR, money("5.00")), entry(ACADEMIA, money("2.00")));
        assertThat(history.figures(2024).partners().byType()).containsExactly(entry(PRIVATE_SECTOR, 1L));
    }

    @Test
    void with_several_in_one_year_a_partner_counts_once_as_in_the_agreement_signed_last() {
        history.reclassified("telco", ACADEMIA, NONE, "2024-06-01")
                .renamed("telco", "Telco Institute", "2024-06-01")
                .signed(telcoGives("late", "2024-07-01", "1.00"))
                .signed(telcoGives("early", "2024-02-01", "4.00"));

        assertThat(history.figures(2024).partners().byType()).containsExactly(entry(ACADEMIA, 1L));
        assertThat(history.figures(2024).partners().byMembership()).containsExactly(entry(NONE, 1L));
        assertThat(history.figures(2024).partners().usdByType())
                .containsExactly(entry(PRIVATE_SECTOR, money("4.00")), entry(ACADEMIA, money("1.00")));
        assertThat(history.figures(2024).topFinancialPartners())
                .extracting(FinancialPartner::name, FinancialPartner::usd)
                .containsExactly(tuple("Telco Institute", money("5.00")));
    }

    @Test
    void of_two_signed_on_one_day_the_one_recorded_last_says_so() {
        history.signed(telcoGives("a1", "2024-07-01", "1.00"))
                .reclassified("telco", ACADEMIA, NONE, "2024-06-01")
                .signed(telcoGives("a2", "2024-07-01", "1.00"));

        assertThat(history.figures(2024).partners().byType()).containsExactly(entry(ACADEMIA, 1L));
    }

    @Test
    void a_corrected_date_takes_names_and_classes_anew_as_known_then() {
        history.signed(telcoGives("a1", "2024-05-02", "5.00"))
                .reclassified("telco", ACADEMIA, NONE, "2023-01-01")
                .corrected("a1", new Correction.SignedOn(LocalDate.parse("2024-05-03")));

        assertThat(history.lines(2024)).extracting(Line::type).containsExactly(ACADEMIA);
        assertThat(history.figures(2024).partners().byType()).containsExactly(entry(ACADEMIA, 1L));
    }

    private static Signing telcoGives(String partnership, String on, String usd) {
        return Signing.of(partnership, on).by("telco").cash("telco", usd);
    }
}
