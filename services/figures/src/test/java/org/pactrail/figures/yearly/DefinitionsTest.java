package org.pactrail.figures.yearly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.figures.yearly.Expected.code;

import org.junit.jupiter.api.Test;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.view.FiguresView;
import org.pactrail.figures.yearly.YearlyFigures.Agreements;
import org.pactrail.figures.yearly.YearlyFigures.Code;

/** Version 2 of the counting rules differs from version 1 in this alone: it counts extensions apart. */
class DefinitionsTest {
    private final History history = new History()
            .partner("ghana", PartnerType.GOVERNMENT, Membership.MEMBER_STATE)
            .signed(Signing.of("a1", "2023-05-02")
                    .by("ghana")
                    .cash("ghana", "10.00")
                    .regions("AFR:100"))
            .signed(Signing.of("a2", "2024-05-02")
                    .by("ghana")
                    .cash("ghana", "20.00")
                    .regions("AFR:100"))
            .linked("x1", "a1")
            .signed(Signing.of("x1", "2024-06-02")
                    .by("ghana")
                    .cash("ghana", "5.00")
                    .regions("AFR:50|EUR:50"))
            .signed(Signing.of("x2", "2024-07-02").by("ghana").extending());

    @Test
    void an_extension_is_one_by_its_instrument_or_because_it_was_opened_as_one() {
        assertThat(history.figures(2024, Definitions.TWO).agreements()).isEqualTo(new Agreements(1, 1, 2, 1));
        assertThat(history.figures(2024, Definitions.ONE).agreements()).isEqualTo(new Agreements(3, 2));
    }

    @Test
    void regions_and_priorities_count_it_apart_too_and_money_stays_where_it_was() {
        assertThat(history.figures(2024, Definitions.TWO).byRegion())
                .contains(new Code("AFR", 1, 1, Expected.money("22.50")))
                .contains(new Code("EUR", 0, 1, Expected.money("2.50")))
                .contains(new Code("UNALLOCATED", 0, 1, Expected.money("0.00")));
        assertThat(history.figures(2024, Definitions.ONE).byRegion())
                .contains(code("AFR", 2, "22.50"), code("EUR", 1, "2.50"), code("UNALLOCATED", 1, "0.00"));
        assertThat(history.figures(2024, Definitions.TWO).contributionsUsd())
                .isEqualTo(history.figures(2024, Definitions.ONE).contributionsUsd());
        assertThat(history.figures(2024, Definitions.TWO).partners())
                .isEqualTo(history.figures(2024, Definitions.ONE).partners());
    }

    @Test
    void a_cancelled_extension_leaves_both() {
        history.ended("x1", Outcome.CANCELLED);

        assertThat(history.figures(2024, Definitions.TWO).agreements()).isEqualTo(new Agreements(1, 1, 1, 0));
        assertThat(history.figures(2024, Definitions.ONE).agreements()).isEqualTo(new Agreements(2, 1));
    }

    @Test
    void a_restart_forgets_nothing_of_it() {
        history.linked("x3", "a2");
        FiguresState restarted = new FiguresView().load(new FiguresView().save(history.state()));

        assertThat(restarted).isEqualTo(history.state());
        assertThat(restarted.year(2024)).isEqualTo(history.fold(2024));
    }
}
