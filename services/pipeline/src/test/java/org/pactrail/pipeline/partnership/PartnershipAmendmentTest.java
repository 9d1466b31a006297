package org.pactrail.pipeline.partnership;

import static org.pactrail.pipeline.partnership.Changing.amended;
import static org.pactrail.pipeline.partnership.Changing.amending;
import static org.pactrail.pipeline.partnership.Changing.amendingOn;
import static org.pactrail.pipeline.partnership.Changing.cancelling;
import static org.pactrail.pipeline.partnership.Changing.then;
import static org.pactrail.pipeline.partnership.Life.ID;
import static org.pactrail.pipeline.partnership.Life.TODAY;
import static org.pactrail.pipeline.partnership.Life.TOMORROW;
import static org.pactrail.pipeline.partnership.Life.cash;
import static org.pactrail.pipeline.partnership.Life.contribution;
import static org.pactrail.pipeline.partnership.Life.ended;
import static org.pactrail.pipeline.partnership.Life.received;
import static org.pactrail.pipeline.partnership.PartnershipFixture.refused;
import static org.pactrail.pipeline.partnership.PartnershipFixture.unknown;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pactrail.events.PartnershipEvent.FundingFellShort;
import org.pactrail.events.PartnershipEvent.PartnershipFunded;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.Stage;

/** Amendments and cancellations that take effect at once, as in an office that asks for no approvals. */
class PartnershipAmendmentTest {
    private final PartnershipFixture fixture = new PartnershipFixture(new Approvals(false));

    @AfterEach
    void close_the_fixture() {
        fixture.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"SIGNED", "FUNDED"})
    void an_agreement_is_amended_by_a_delta(Stage stage) {
        fixture.given(stage)
                .when(amending(contribution("ministry", "5.00", "CHF", ContributionKind.IN_KIND)))
                .expectEvents(amended(contribution("ministry", "5.00", "CHF", ContributionKind.IN_KIND)));
    }

    @Test
    void it_is_amended_twice_when_asked_twice_because_two_amendments_may_be_alike() {
        fixture.given(then(Stage.SIGNED, amended(cash("1.00", "USD"))))
                .when(amending(cash("1.00", "USD")))
                .expectEvents(amended(cash("1.00", "USD")));
    }

    @Test
    void all_that_was_promised_may_be_taken_away_and_no_cent_more() {
        fixture.given(Stage.SIGNED)
                .when(amending(cash("-100.00", "USD")))
                .expectEvents(amended(cash("-100.00", "USD")));
        try (PartnershipFixture other = new PartnershipFixture(new Approvals(false))) {
            refused(
                    other.given(Stage.SIGNED).when(amending(cash("-100.01", "USD"))),
                    "That would leave -0.01 USD of what \"acme\" promised (CASH). Take away no more than was promised.");
        }
    }

    @Test
    void a_decrease_that_reaches_what_is_in_makes_it_funded() {
        fixture.given(then(Stage.SIGNED, received("r-0", "60.00", "USD", TODAY)))
                .when(amending(cash("-40.00", "USD")))
                .expectEvents(amended(cash("-40.00", "USD")), new PartnershipFunded(ID, TODAY));
    }

    @Test
    void an_increase_beyond_what_is_in_makes_it_signed_again() {
        fixture.given(Stage.FUNDED)
                .when(amending(cash("0.01", "USD")))
                .expectEvents(amended(cash("0.01", "USD")), new FundingFellShort(ID, TODAY));
    }

    @Test
    void it_is_refused_in_the_future_and_before_the_signature() {
        refused(
                fixture.given(Stage.SIGNED).when(amendingOn(TOMORROW, cash("1.00", "USD"))),
                "It cannot have been amended on 2026-11-21");
        try (PartnershipFixture other = new PartnershipFixture(new Approvals(false))) {
            refused(
                    other.given(Stage.SIGNED).when(amendingOn(TODAY.minusDays(31), cash("1.00", "USD"))),
                    "before it was signed on 2026-10-21");
        }
    }

    @Test
    void it_is_refused_with_money_of_nobody() {
        unknown(
                fixture.given(Stage.SIGNED)
                        .when(amending(contribution("nobody", "1.00", "USD", ContributionKind.CASH))),
                "partner with the id \"nobody\"");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SIGNED", "FUNDED"})
    void it_is_refused_in_every_other_stage(Stage stage) {
        refused(
                fixture.given(stage).when(amending(cash("1.00", "USD"))),
                "Only a signed agreement is amended, and this partnership is " + stage + ". ");
    }

    @ParameterizedTest
    @EnumSource(names = {"SIGNED", "FUNDED"})
    void an_agreement_is_cancelled(Stage stage) {
        fixture.given(stage).when(cancelling(TODAY)).expectEvents(ended(Outcome.CANCELLED, "Because"));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SIGNED", "FUNDED"})
    void a_cancellation_is_refused_in_every_other_stage_so_also_when_asked_twice(Stage stage) {
        refused(
                fixture.given(stage).when(cancelling(TODAY)),
                "A partnership that is " + stage + " cannot become CANCELLED. ");
    }
}
