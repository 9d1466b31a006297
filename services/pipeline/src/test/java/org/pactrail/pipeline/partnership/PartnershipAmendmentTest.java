package org.pactrail.pipeline.partnership;

import static org.pactrail.pipeline.partnership.Amending.amended;
import static org.pactrail.pipeline.partnership.Amending.amending;
import static org.pactrail.pipeline.partnership.Life.ID;
import static org.pactrail.pipeline.partnership.Life.TODAY;
import static org.pactrail.pipeline.partnership.Life.TOMORROW;
import static org.pactrail.pipeline.partnership.Life.cash;
import static org.pactrail.pipeline.partnership.Life.contribution;
import static org.pactrail.pipeline.partnership.Life.received;
import static org.pactrail.pipeline.partnership.PartnershipFixture.MINISTRY;
import static org.pactrail.pipeline.partnership.PartnershipFixture.STRANGER;
import static org.pactrail.pipeline.partnership.PartnershipFixture.refused;
import static org.pactrail.pipeline.partnership.PartnershipFixture.unknown;
import static org.pactrail.pipeline.partnership.Receipts.agreement;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pactrail.events.PartnershipEvent.FundingFellShort;
import org.pactrail.events.PartnershipEvent.PartnershipFunded;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.partnership.Stage;

/** What an amendment does to a signed agreement in an office that trusts its officers to amend alone. */
class PartnershipAmendmentTest {
    private final PartnershipFixture fixture = new PartnershipFixture(new ApprovalPolicy(false));

    @AfterEach
    void close_the_fixture() {
        fixture.close();
    }

    @Test
    void an_increase_is_recorded_as_a_delta() {
        fixture.given(Stage.SIGNED).when(amending(cash("50.00", "USD"))).expectEvents(amended(cash("50.00", "USD")));
    }

    @Test
    void a_contribution_may_come_in_by_an_amendment_in_another_currency() {
        fixture.given(Stage.SIGNED).when(amending(cash("50.00", "EUR"))).expectEvents(amended(cash("50.00", "EUR")));
    }

    @Test
    void a_contributor_need_not_be_a_party() {
        fixture.given(Stage.SIGNED)
                .when(amending(contribution("ministry", "5.00", "USD", ContributionKind.CASH)))
                .expectEvents(amended(contribution("ministry", "5.00", "USD", ContributionKind.CASH)));
    }

    @Test
    void the_same_amendment_counts_twice_when_asked_twice_because_two_may_be_alike() {
        fixture.given(agreement(cash("100.00", "USD"), amended(cash("50.00", "USD"))))
                .when(amending(cash("50.00", "USD")))
                .expectEvents(amended(cash("50.00", "USD")));
    }

    @Test
    void a_decrease_may_go_down_to_zero() {
        fixture.given(Stage.SIGNED)
                .when(amending(cash("-100.00", "USD")))
                .expectEvents(amended(cash("-100.00", "USD")));
    }

    @Test
    void a_decrease_below_zero_is_refused() {
        refused(
                fixture.given(Stage.SIGNED).when(amending(cash("-100.01", "USD"))),
                "That would leave -0.01 USD of what \"acme\" promised (CASH). Take away no more than was promised.");
    }

    @Test
    void a_decrease_below_what_an_earlier_amendment_left_is_refused() {
        refused(
                fixture.given(agreement(cash("100.00", "USD"), amended(cash("-60.00", "USD"))))
                        .when(amending(cash("-60.00", "USD"))),
                "That would leave -20.00 USD of what \"acme\" promised (CASH).");
    }

    @ParameterizedTest
    @CsvSource({"ministry, USD, CASH", "acme, EUR, CASH", "acme, USD, IN_KIND"})
    void a_decrease_of_what_was_never_promised_is_refused(String who, String currency, ContributionKind kind) {
        refused(
                fixture.given(Stage.SIGNED).when(amending(contribution(who, "-1.00", currency, kind))),
                "That would leave -1.00 " + currency + " of what \"" + who + "\" promised (" + kind + ").");
    }

    @Test
    void an_amendment_before_the_signature_is_refused() {
        refused(
                fixture.given(Stage.SIGNED).when(amending(TODAY.minusDays(31), cash("1.00", "USD"))),
                "It cannot have been amended on 2026-10-20, before it was signed on 2026-10-21."
                        + " Give the day on which it happened.");
    }

    @Test
    void an_amendment_in_the_future_is_refused() {
        refused(
                fixture.given(Stage.SIGNED).when(amending(TOMORROW, cash("1.00", "USD"))),
                "It cannot have been amended on 2026-11-21: that lies in the future, today is 2026-11-20 (UTC).");
    }

    @Test
    void an_unknown_contributor_is_refused() {
        unknown(
                fixture.given(Stage.SIGNED)
                        .when(amending(contribution("nobody", "1.00", "USD", ContributionKind.CASH))),
                "partner");
    }

    @Test
    void a_merged_contributor_is_refused_and_points_to_the_one_it_counts_as() {
        fixture.partners.merge(STRANGER, MINISTRY);

        refused(
                fixture.given(Stage.SIGNED)
                        .when(amending(contribution("stranger", "1.00", "USD", ContributionKind.CASH))),
                "\"stranger\" was merged into \"ministry\". Name that one instead, by its id \"ministry\".");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SIGNED", "FUNDED"})
    void an_amendment_is_refused_unless_signed(Stage stage) {
        refused(
                fixture.given(stage).when(amending(cash("1.00", "USD"))),
                "Only a signed agreement is amended, and this partnership is " + stage + ".");
    }

    @Test
    void a_decrease_to_what_is_in_makes_it_funded_on_the_day_the_money_came() {
        fixture.given(agreement(cash("100.00", "USD"), received("r-0", "40.00", "USD", TODAY.minusDays(3))))
                .when(amending(cash("-60.00", "USD")))
                .expectEvents(amended(cash("-60.00", "USD")), new PartnershipFunded(ID, TODAY.minusDays(3)));
    }

    @Test
    void an_increase_beyond_what_is_in_makes_it_fall_short() {
        fixture.given(Stage.FUNDED)
                .when(amending(cash("0.01", "USD")))
                .expectEvents(amended(cash("0.01", "USD")), new FundingFellShort(ID, TODAY));
    }

    @Test
    void a_funded_agreement_that_asks_for_no_cash_any_more_is_signed_again() {
        fixture.given(Stage.FUNDED)
                .when(amending(cash("-100.00", "USD")))
                .expectEvents(amended(cash("-100.00", "USD")), new FundingFellShort(ID, TODAY));
    }
}
