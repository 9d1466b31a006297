package org.pactrail.views.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pactrail.views.story.Happened.DAY;
import static org.pactrail.views.story.Happened.cash;
import static org.pactrail.views.story.Happened.cleared;
import static org.pactrail.views.story.Happened.contribution;
import static org.pactrail.views.story.Happened.ended;
import static org.pactrail.views.story.Happened.expected;
import static org.pactrail.views.story.Happened.funded;
import static org.pactrail.views.story.Happened.ids;
import static org.pactrail.views.story.Happened.money;
import static org.pactrail.views.story.Happened.negotiation;
import static org.pactrail.views.story.Happened.next;
import static org.pactrail.views.story.Happened.opened;
import static org.pactrail.views.story.Happened.outreach;
import static org.pactrail.views.story.Happened.receipt;
import static org.pactrail.views.story.Happened.reopened;
import static org.pactrail.views.story.Happened.signed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.Stage;
import org.pactrail.views.story.Story;

class CardTest {
    private static final LocalDate RECORDED = LocalDate.of(2024, 3, 1);

    @Nested
    class Stages {

        @Test
        void a_prospect_is_in_its_stage_since_the_day_it_was_recorded() {
            assertStage(card(), Stage.PROSPECT, RECORDED);
        }

        @Test
        void negotiation_counts_from_the_day_it_started() {
            assertStage(card(negotiation("a", DAY)), Stage.NEGOTIATION, DAY);
        }

        @Test
        void signature_counts_from_the_signature_date() {
            assertStage(card(signed("a", "R-1", ids("p"))), Stage.SIGNED, DAY);
        }

        @Test
        void funding_counts_from_the_day_the_cash_was_in() {
            Card card = card(signed("a", "R-1", ids("p")), funded("a", DAY.plusDays(9)));

            assertStage(card, Stage.FUNDED, DAY.plusDays(9));
            assertThat(agreement(card).fundedOn()).isEqualTo(DAY.plusDays(9));
        }

        @Test
        void an_ending_and_a_reopening_count_from_their_own_days() {
            Card lost = card(ended("a", Outcome.LOST, DAY.plusDays(1)));
            Card again = card(ended("a", Outcome.LOST, DAY), reopened("a", Stage.NEGOTIATION, DAY.plusDays(2)));

            assertStage(lost, Stage.LOST, DAY.plusDays(1));
            assertStage(again, Stage.NEGOTIATION, DAY.plusDays(2));
        }

        @Test
        void a_clearance_changes_nothing_on_the_card() {
            assertThat(card(cleared("a", "p"))).isEqualTo(card());
        }

        private static void assertStage(Card card, Stage stage, LocalDate since) {
            assertThat(card.stage()).isEqualTo(stage);
            assertThat(card.since()).isEqualTo(since);
        }
    }

    @Nested
    class Outreach {

        @Test
        void the_latest_day_counts_however_late_an_earlier_one_is_logged() {
            Card card = card(outreach("a", DAY, null), outreach("a", DAY.minusDays(3), null));

            assertThat(card.prospecting().lastOutreachOn()).isEqualTo(DAY);
        }

        @Test
        void the_next_step_is_that_of_the_last_outreach_that_had_one() {
            Card planned = card(outreach("a", DAY, next("Call", DAY)), outreach("a", DAY, next("Meet", DAY)));
            Card same = card(outreach("a", DAY, next("Call", DAY)), outreach("a", DAY, null));

            assertThat(planned.prospecting().nextStep()).isEqualTo(next("Meet", DAY));
            assertThat(same.prospecting().nextStep()).isEqualTo(next("Call", DAY));
        }

        @Test
        void nothing_is_left_to_do_once_it_has_ended() {
            Card card = card(outreach("a", DAY, next("Call", DAY)), ended("a", Outcome.WITHDRAWN, DAY));

            assertThat(card.prospecting().nextStep()).isNull();
        }

        @Test
        void the_last_expectation_holds() {
            Card card = card(expected("a", "10.00", "EUR"), expected("a", "20.00", "CHF"));

            assertThat(Objects.requireNonNull(card.prospecting().expectation()).amount())
                    .isEqualTo(money("20.00", "CHF"));
        }
    }

    @Nested
    class Agreements {

        @Test
        void the_usd_total_includes_the_own_part_and_counts_what_was_not_converted() {
            SignedAgreement agreement = agreement(card(signed(
                    "a",
                    "R-1",
                    ids("p"),
                    cash("p", "80.00", "EUR", "100.00"),
                    cash("SELF", "10.50", "USD", "10.50"),
                    cash("p", "999", "XOF", null))));

            assertThat(agreement.usd()).isEqualTo(new BigDecimal("110.50"));
            assertThat(agreement.notConverted()).isEqualTo(1);
        }

        @Test
        void an_agreement_without_money_is_worth_nothing_in_dollars() {
            assertThat(agreement(card(signed("a", "R-1", ids("p")))).usd()).isEqualTo("0.00");
        }

        @Test
        void parties_and_contributors_join_the_partners_once() {
            Card card = card(
                    signed("a", "R-1", ids("q", "p"), cash("r", "1", "USD", "1.00"), cash("q", "1", "USD", "1.00")));

            assertThat(card.partners()).isEqualTo(ids("p", "q", "r"));
        }

        @Test
        void only_cash_from_partners_is_awaited_and_counted_by_currency() {
            Card card = card(
                    signed(
                            "a",
                            "R-1",
                            ids("p"),
                            cash("p", "80.00", "EUR", "100.00"),
                            cash("q", "20.00", "EUR", "25.00"),
                            cash("SELF", "50.00", "EUR", "60.00"),
                            contribution("p", "5.00", "CHF", ContributionKind.IN_KIND, "5.00")),
                    receipt("a", "r1", "p", "30.00", "EUR"),
                    receipt("a", "r2", "SELF", "50.00", "EUR"),
                    receipt("a", "r3", "p", "5.00", "CHF", ContributionKind.IN_KIND),
                    receipt("a", "r4", "q", "7", "USD"));

            assertThat(agreement(card).funding())
                    .containsExactly(
                            new CashReceived("EUR", new BigDecimal("100.00"), new BigDecimal("30.00")),
                            new CashReceived("USD", BigDecimal.ZERO, new BigDecimal("7")));
        }

        @Test
        void an_ended_agreement_keeps_its_money() {
            Card card = card(
                    signed("a", "R-1", ids("p"), cash("p", "1.00", "USD", "1.00")),
                    ended("a", Outcome.CANCELLED, DAY.plusDays(5)));

            assertThat(agreement(card).usd()).isEqualTo("1.00");
        }
    }

    @Test
    void a_partnership_that_was_opened_twice_stops_the_fold() {
        assertThatThrownBy(() -> card(opened("a", "Again", "eve", "p"))).hasMessageContaining("Opened twice");
    }

    @Test
    void an_event_whose_predecessor_cannot_be_read_changes_nothing() {
        assertThat(card(receipt("a", "r1", "p", "1", "USD"))).isEqualTo(card());
        assertThat(Story.of(negotiation("b", DAY)).directory().board().cards()).isEmpty();
    }

    private static SignedAgreement agreement(Card card) {
        return Objects.requireNonNull(card.agreement());
    }

    private static Card card(PactrailEvent... events) {
        Story story = Story.of(opened("a", "Schools", "eve", "p")).then(events);
        return story.directory().board().cards().getFirst().card();
    }
}
