package org.pactrail.figures.yearly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.figures.count.YearFold;
import org.pactrail.figures.yearly.YearlyFigures.Agreements;

/** C8: what leaves the figures, and what never was in them. */
class CancellationRulesTest {
    private final History history = History.ofFourPartners();

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

            assertThat(Expected.changed(history.fold(2024), before.changed())).isEqualTo(before);
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
        void what_was_cancelled_and_never_signed_because_that_entry_cannot_be_read_is_in_no_year() {
            history.ended("a1", Outcome.CANCELLED);

            assertThat(history.state().years()).isEmpty();
        }
    }
}
