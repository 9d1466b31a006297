package org.pactrail.figures.yearly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.events.partner.Membership.SECTOR_MEMBER;
import static org.pactrail.events.partner.PartnerType.PRIVATE_SECTOR;
import static org.pactrail.figures.yearly.Expected.money;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.figures.count.Dimension;
import org.pactrail.figures.money.Usd;

/** What a line tells. */
class LineRulesTest {
    private final History history = History.ofFourPartners();

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
