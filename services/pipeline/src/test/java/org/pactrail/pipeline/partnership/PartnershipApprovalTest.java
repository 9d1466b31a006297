package org.pactrail.pipeline.partnership;

import static org.hamcrest.CoreMatchers.containsString;
import static org.pactrail.pipeline.partnership.Changing.CHANGE;
import static org.pactrail.pipeline.partnership.Changing.amended;
import static org.pactrail.pipeline.partnership.Changing.amending;
import static org.pactrail.pipeline.partnership.Changing.amendment;
import static org.pactrail.pipeline.partnership.Changing.cancelling;
import static org.pactrail.pipeline.partnership.Changing.proposed;
import static org.pactrail.pipeline.partnership.Changing.then;
import static org.pactrail.pipeline.partnership.Life.ID;
import static org.pactrail.pipeline.partnership.Life.TODAY;
import static org.pactrail.pipeline.partnership.Life.cash;
import static org.pactrail.pipeline.partnership.Life.ended;
import static org.pactrail.pipeline.partnership.PartnershipFixture.refused;
import static org.pactrail.pipeline.partnership.PartnershipFixture.unknown;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.events.PartnershipEvent.ChangeApproved;
import org.pactrail.events.PartnershipEvent.ChangeDeclined;
import org.pactrail.events.PartnershipEvent.ChangeWithdrawn;
import org.pactrail.events.agreement.Change;
import org.pactrail.events.agreement.ChangeId;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.Stage;
import org.pactrail.pipeline.partnership.AgreementCommand.ApproveChange;
import org.pactrail.pipeline.partnership.AgreementCommand.DeclineChange;
import org.pactrail.pipeline.partnership.AgreementCommand.WithdrawChange;
import org.pactrail.pipeline.partnership.PartnershipCommand.EndPartnership;

/** Changes that wait until somebody other than their author decides. */
class PartnershipApprovalTest {
    private static final Change LESS = new Change.Amend(amendment(TODAY, cash("-60.00", "USD")));
    private static final Change CANCEL = new Change.Cancel(TODAY);

    private final PartnershipFixture fixture = new PartnershipFixture();

    @AfterEach
    void close_the_fixture() {
        fixture.close();
    }

    @Test
    void a_change_is_proposed_and_changes_nothing() {
        fixture.given(Stage.SIGNED).when(amending(cash("-60.00", "USD"))).expectEvents(proposed("c-1", LESS));
    }

    @Test
    void what_could_not_take_effect_is_not_even_proposed() {
        refused(fixture.given(Stage.SIGNED).when(amending(cash("-100.01", "USD"))), "Take away no more");
    }

    @Test
    void it_takes_effect_in_the_commit_that_approves_it() {
        fixture.given(then(Stage.SIGNED, proposed("c-1", LESS)))
                .when(approving("anton"))
                .expectEvents(new ChangeApproved(ID, CHANGE, "anton", null), amended(cash("-60.00", "USD")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"olga", "Olga"})
    void its_author_may_neither_approve_nor_decline_it(String author) {
        refused(
                fixture.given(then(Stage.SIGNED, proposed("c-1", LESS))).when(approving(author)),
                "You proposed this change, so somebody else must decide on it.");
        try (PartnershipFixture other = new PartnershipFixture()) {
            refused(
                    other.given(then(Stage.SIGNED, proposed("c-1", LESS))).when(declining(author)),
                    "Ask another approver, or withdraw it.");
        }
    }

    @Test
    void what_waited_is_held_to_the_rules_again() {
        refused(
                fixture.given(then(Stage.SIGNED, proposed("c-1", LESS), amended(cash("-60.00", "USD"))))
                        .when(approving("anton")),
                "That would leave -20.00 USD");
    }

    @Test
    void a_declined_change_changes_nothing() {
        fixture.given(then(Stage.SIGNED, proposed("c-1", LESS)))
                .when(declining("anton"))
                .expectEvents(new ChangeDeclined(ID, CHANGE, "anton", "No"));
    }

    @Test
    void a_change_is_decided_once() {
        refused(
                fixture.given(then(
                                Stage.SIGNED,
                                proposed("c-1", LESS),
                                new ChangeApproved(ID, CHANGE, "anton", null),
                                amended(cash("-60.00", "USD"))))
                        .when(approving("anton")),
                "The change was approved already.");
        try (PartnershipFixture other = new PartnershipFixture()) {
            refused(
                    other.given(then(
                                    Stage.SIGNED, proposed("c-1", LESS), new ChangeDeclined(ID, CHANGE, "anton", "No")))
                            .when(new WithdrawChange(ID, CHANGE, "olga", null)),
                    "The change was declined already.");
        }
    }

    @Test
    void nobody_decides_on_a_change_that_is_not_there() {
        unknown(fixture.given(Stage.SIGNED).when(approving("anton")), "change with the id \"c-1\"");
    }

    @Test
    void its_author_alone_withdraws_it() {
        fixture.given(then(Stage.SIGNED, proposed("c-1", LESS)))
                .when(new WithdrawChange(ID, CHANGE, "olga", "Not needed"))
                .expectEvents(new ChangeWithdrawn(ID, CHANGE, "Not needed"));
        try (PartnershipFixture other = new PartnershipFixture()) {
            refused(
                    other.given(then(Stage.SIGNED, proposed("c-1", LESS)))
                            .when(new WithdrawChange(ID, CHANGE, "anton", null)),
                    "Only olga, who proposed this change, may withdraw it.");
        }
    }

    @Test
    void a_cancellation_is_proposed_and_declines_what_else_waits_once_it_is_approved() {
        fixture.given(Stage.SIGNED).when(cancelling(TODAY)).expectEvents(proposed("c-1", CANCEL));
        try (PartnershipFixture other = new PartnershipFixture()) {
            other.given(then(Stage.SIGNED, proposed("c-1", CANCEL), proposed("c-2", LESS)))
                    .when(approving("anton"))
                    .expectEvents(
                            new ChangeApproved(ID, CHANGE, "anton", null),
                            ended(Outcome.CANCELLED, "Because"),
                            new ChangeDeclined(ID, new ChangeId("c-2"), "anton", "The agreement was cancelled."));
        }
    }

    @Test
    void nothing_is_completed_while_a_change_waits() {
        fixture.given(then(Stage.FUNDED, proposed("c-1", LESS)))
                .when(new EndPartnership(ID, Outcome.COMPLETED, TODAY, null, TODAY))
                .expectExceptionMessage(containsString("A change to the agreement waits for a decision."))
                .expectNoEvents();
    }

    private static ApproveChange approving(String decider) {
        return new ApproveChange(ID, CHANGE, decider, null, TODAY);
    }

    private static DeclineChange declining(String decider) {
        return new DeclineChange(ID, CHANGE, decider, "No");
    }
}
